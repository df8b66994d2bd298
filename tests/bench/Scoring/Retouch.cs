using Booth.Drawing;

namespace Booth.Scoring;

/// <summary>A change to a picture that must not change what the verdict says of it.</summary>
/// <param name="Name">What was changed, in words.</param>
/// <param name="Quality">JPEG quality of the changed picture, 1..100.</param>
/// <param name="Mirrored">Left and right exchanged.</param>
/// <param name="Eighths">Size in eighths of the original's.</param>
/// <param name="Red">Factor of red; green keeps 1 where all three differ.</param>
/// <param name="Green">Factor of green.</param>
/// <param name="Blue">Factor of blue.</param>
/// <param name="Noise">Largest random step added to a level, of 255.</param>
internal sealed record Retouch(string Name, int Quality = 92, bool Mirrored = false, int Eighths = 8,
    double Red = 1, double Green = 1, double Blue = 1, int Noise = 0)
{
    /// <summary>Small changes, as between two cameras, two compressions or two minutes.</summary>
    public static IReadOnlyList<Retouch> All { get; } =
    [
        new("mirrored", Mirrored: true),
        new("JPEG quality 75", Quality: 75),
        new("JPEG quality 50", Quality: 50),
        new("7/8 of the size", Eighths: 7),
        new("a tenth darker", Red: 0.9, Green: 0.9, Blue: 0.9),
        new("a tenth lighter", Red: 1.1, Green: 1.1, Blue: 1.1),
        new("warmer light", Red: 1.04, Blue: 0.95),
        new("colder light", Red: 0.96, Blue: 1.04),
        new("noise of 6 levels", Noise: 6),
    ];

    /// <summary>The changed picture, as a JPEG file.</summary>
    public byte[] Apply(ReadOnlySpan<byte> jpeg)
    {
        var header = JpegCodec.ReadHeader(jpeg);
        var pixels = new byte[header.ByteCount(JpegPixels.Rgb24, Eighths)];
        JpegCodec.Decode(jpeg, pixels, JpegPixels.Rgb24, Eighths);
        var (width, height) = (header.ScaledWidth(Eighths), header.ScaledHeight(Eighths));
        if (Mirrored)
            Mirror(pixels, width);
        Scale(pixels);
        return JpegCodec.Encode(pixels, width, height, JpegPixels.Rgb24, Quality);
    }

    private static void Mirror(byte[] pixels, int width)
    {
        for (var start = 0; start < pixels.Length; start += width * 3)
        {
            var row = pixels.AsSpan(start, width * 3);
            row.Reverse();
            for (var x = 0; x < row.Length; x += 3)
                (row[x], row[x + 2]) = (row[x + 2], row[x]);
        }
    }

    private void Scale(byte[] pixels)
    {
        var random = new Random(Seed: 1);
        ReadOnlySpan<double> factors = [Red, Green, Blue];
        for (var at = 0; at < pixels.Length; at++)
        {
            var level = (pixels[at] * factors[at % 3]) + random.Next(-Noise, Noise + 1);
            pixels[at] = (byte)Math.Clamp(Math.Round(level), 0, 255);
        }
    }
}
