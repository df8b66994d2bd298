using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>Pictures and handwriting of nobody.</summary>
internal static class Pictures
{
    /// <summary>A camera frame, 900 x 1200, as JPEG.</summary>
    public static PersonalImage Sitter() => PersonalImage.CopyOf(ImageFormat.Jpeg, File());

    /// <summary>The frame in other pixels.</summary>
    public static PersonalImage Sitter(JpegPixels pixels)
    {
        var jpeg = File();
        var header = JpegCodec.ReadHeader(jpeg);
        var format = pixels == JpegPixels.Rgb24 ? ImageFormat.Rgb24 : ImageFormat.Bgrx32;
        var image = new PersonalImage(
            format, header.Width, header.Height, header.ByteCount(pixels));
        JpegCodec.Decode(jpeg, image.Bytes, pixels);
        return image;
    }

    /// <summary>The portrait cut from it, 413 x 531 RGB24.</summary>
    public static PersonalImage Portrait()
    {
        const int Top = 95, Height = 925;
        using var frame = Sitter(JpegPixels.Bgrx32);
        var rows = frame.Bytes.Slice(Top * frame.Width * 4, Height * frame.Width * 4);
        var bgrx = new byte[413 * 531 * 4];
        new PixelScaler().Scale<BgrxReader>(
            rows, frame.Width, Height, bgrx, 413, 531, isMirrored: false);
        var portrait = new PersonalImage(ImageFormat.Rgb24, 413, 531, 413 * 531 * 3);
        for (var at = 0; at < 413 * 531; at++)
        {
            for (var channel = 0; channel < 3; channel++)
                portrait.Bytes[(at * 3) + channel] = bgrx[(at * 4) + 2 - channel];
        }

        return portrait;
    }

    /// <summary>Loops, a crossing stroke and a dot, written at a human pace.</summary>
    public static Handwriting Signature()
    {
        var handwriting = new Handwriting();
        for (var at = 0; at < 260; at++)
        {
            var share = at / 259d;
            var angle = share * 11 * Math.PI;
            var x = 5 + (30 * share) + (1.6 * Math.Cos(angle));
            var y = 6 + ((3.6 - (2.2 * share)) * Math.Sin(angle)) - (1.2 * share);
            handwriting.TryAdd(new((float)x, (float)y, at * 7, 0.5f, at == 0));
        }

        for (var at = 0; at < 40; at++)
            handwriting.TryAdd(new(8 + (at * 0.75f), 9.6f - (at * 0.03f), 2200 + (at * 6), 0.5f, at == 0));

        handwriting.TryAdd(new(38.5f, 3, 2600, 0.5f, true));
        return handwriting;
    }

    private static byte[] File()
    {
        using var stream = typeof(Pictures).Assembly.GetManifestResourceStream("sitter.jpg")
            ?? throw new InvalidOperationException("found no sitter.jpg");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
