namespace Booth.Drawing.Tests;

/// <summary>Pictures for the JPEG tests: made here, so that nobody's face is in a test.</summary>
internal static class JpegSample
{
    private const string CmykBase64 =
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3" +
        "QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/9sAQwEREhIYFRgvGhovY0I4QmNjY2NjY2Nj" +
        "Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj/8AAFAgACAAIBAEiAAIR" +
        "AQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAV" +
        "AQEBAAAAAAAAAAAAAAAAAAAFBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8A" +
        "tAFEG0AB/9k=";

    private const string ProgressiveBase64 =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkz" +
        "ODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2Nj" +
        "Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wgARCAAQABADASIA" +
        "AhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMF/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/aAAwD" +
        "AQACEAMQAAABz0Smf//EABUQAQEAAAAAAAAAAAAAAAAAAAAR/9oACAEBAAEFAqqq/8QAFREBAQAA" +
        "AAAAAAAAAAAAAAAAABT/2gAIAQMBAT8Bqf/EABURAQEAAAAAAAAAAAAAAAAAAAAU/9oACAECAQE/" +
        "AZH/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Ah//xAAUEAEAAAAAAAAAAAAAAAAAAAAg" +
        "/9oACAEBAAE/IQH/2gAMAwEAAgADAAAAEMf/xAAVEQEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAwEB" +
        "PxCn/8QAFREBAQAAAAAAAAAAAAAAAAAAAHH/2gAIAQIBAT8Ql//EABQQAQAAAAAAAAAAAAAAAAAA" +
        "ACD/2gAIAQEAAT8QH//Z";

    /// <summary>8 x 8 px, four inks.</summary>
    public static byte[] Cmyk => Convert.FromBase64String(CmykBase64);

    /// <summary>16 x 16 px, ten scans.</summary>
    public static byte[] Progressive => Convert.FromBase64String(ProgressiveBase64);

    /// <summary>Dark at the top left, light at the bottom right.</summary>
    public static byte[] Gradient(int width, int height, JpegPixels format)
    {
        var bytes = JpegCodec.BytesPerPixel(format);
        var pixels = new byte[width * height * bytes];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i / bytes % width, i / bytes / width);
            pixels[i] = (byte)(255 * (x + y) / (width + height));
        }

        return pixels;
    }

    public static byte[] Jpeg(int width, int height) => JpegCodec.Encode(
        Gradient(width, height, JpegPixels.Rgb24), width, height, JpegPixels.Rgb24, 90);

    /// <summary>The same file with another size in its frame header (FF C0).</summary>
    public static byte[] WithSize(byte[] jpeg, int width, int height)
    {
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        (jpeg[frame + 5], jpeg[frame + 6]) = ((byte)(height >> 8), (byte)height);
        (jpeg[frame + 7], jpeg[frame + 8]) = ((byte)(width >> 8), (byte)width);
        return jpeg;
    }

    /// <summary>Flips, cuts or repeats a few bytes.</summary>
    public static byte[] Damage(byte[] jpeg, Random random)
    {
        var copy = (byte[])jpeg.Clone();
        for (var i = random.Next(1, 9); i > 0; i--)
            copy[random.Next(2, copy.Length)] = (byte)random.Next(256);

        return random.Next(4) switch
        {
            0 => copy[..random.Next(2, copy.Length)],
            1 => [.. copy, .. copy[random.Next(copy.Length)..]],
            _ => copy,
        };
    }

    /// <summary>Mean difference per byte, 0..255; the fourth byte of BGRX is no colour.</summary>
    public static double MeanDifference(byte[] left, byte[] right, JpegPixels format)
    {
        Assert.Equal(left.Length, right.Length);
        return left.Zip(right, (a, b) => Math.Abs(a - b))
            .Where((_, i) => format != JpegPixels.Bgrx32 || i % 4 != 3)
            .Average();
    }
}
