using Booth.Drawing;
using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>JPEG in pinned memory that is zeroed.</summary>
internal static class JpegTools
{
    /// <summary>Decodes to RGB24, scaled by eighths.</summary>
    public static PersonalImage Decode(PersonalImage jpeg, int eighths)
    {
        var header = JpegCodec.ReadHeader(jpeg.Bytes);
        var pixels = new PersonalImage(
            ImageFormat.Rgb24, header.ScaledWidth(eighths), header.ScaledHeight(eighths),
            header.ByteCount(JpegPixels.Rgb24, eighths));
        JpegCodec.Decode(jpeg.Bytes, pixels.Bytes, JpegPixels.Rgb24, eighths);
        return pixels;
    }

    /// <summary>Encodes RGB24.</summary>
    public static PersonalImage Encode(PersonalImage rgb, int quality)
    {
        var room = JpegCodec.MaxEncodedBytes(rgb.Width, rgb.Height, JpegPixels.Rgb24);
        using var buffer = new PersonalImage(ImageFormat.Jpeg, rgb.Width, rgb.Height, room);
        var length = JpegCodec.Encode(
            rgb.Bytes, rgb.Width, rgb.Height, JpegPixels.Rgb24, quality, buffer.Bytes);
        return PersonalImage.CopyOf(ImageFormat.Jpeg, buffer.Bytes[..length], rgb.Width, rgb.Height);
    }

    /// <summary>The same picture in less light.</summary>
    public static PersonalImage Darken(PersonalImage jpeg, double gain)
    {
        using var pixels = Decode(jpeg, 8);
        Darken(pixels.Bytes, gain);
        return Encode(pixels, 92);
    }

    /// <summary>
    /// Scales the light of every sample. Linear on coded values: near enough for a fault.
    /// </summary>
    public static void Darken(Span<byte> samples, double gain)
    {
        Span<byte> table = stackalloc byte[256];
        for (var i = 0; i < 256; i++)
            table[i] = (byte)Math.Clamp(Math.Round(i * gain), 0, 255);

        foreach (ref var sample in samples)
            sample = table[sample];
    }

    /// <summary>What arrives when the bus drops the end of a frame.</summary>
    public static PersonalImage Tear(PersonalImage jpeg) => PersonalImage.CopyOf(
        ImageFormat.Jpeg, jpeg.Bytes[..Math.Max(1, jpeg.Bytes.Length * 3 / 5)], jpeg.Width, jpeg.Height);
}
