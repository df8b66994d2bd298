using System.Security.Cryptography;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>A YUYV frame as JPEG, which is what the port gives.</summary>
internal static class YuyvJpeg
{
    private const int Quality = 95;

    /// <summary>Encodes; the frame stays its owner's.</summary>
    public static PersonalImage Encode(PersonalImage yuyv)
    {
        var pixels = GC.AllocateUninitializedArray<byte>(
            yuyv.Width * yuyv.Height * 3, pinned: true);
        var room = GC.AllocateUninitializedArray<byte>(
            JpegCodec.MaxEncodedBytes(yuyv.Width, yuyv.Height, JpegPixels.Rgb24), pinned: true);
        try
        {
            ToRgb(yuyv.Bytes, pixels);
            var count = JpegCodec.Encode(
                pixels, yuyv.Width, yuyv.Height, JpegPixels.Rgb24, Quality, room);
            return PersonalImage.CopyOf(
                ImageFormat.Jpeg, room.AsSpan(0, count), yuyv.Width, yuyv.Height);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pixels);
            CryptographicOperations.ZeroMemory(room);
        }
    }

    /// <summary>BT.601, limited range, as UVC cameras send it.</summary>
    public static void ToRgb(ReadOnlySpan<byte> yuyv, Span<byte> rgb)
    {
        for (var (i, o) = (0, 0); i + 3 < yuyv.Length && o + 5 < rgb.Length; (i, o) = (i + 4, o + 6))
        {
            var (u, v) = (yuyv[i + 1] - 128, yuyv[i + 3] - 128);
            Pixel(yuyv[i], u, v, rgb.Slice(o, 3));
            Pixel(yuyv[i + 2], u, v, rgb.Slice(o + 3, 3));
        }
    }

    // 256ths: 1.164, 1.596, 0.392, 0.813, 2.017.
    private static void Pixel(int y, int u, int v, Span<byte> rgb)
    {
        var light = (298 * (y - 16)) + 128;
        rgb[0] = (byte)Math.Clamp((light + (409 * v)) >> 8, 0, 255);
        rgb[1] = (byte)Math.Clamp((light - (100 * u) - (208 * v)) >> 8, 0, 255);
        rgb[2] = (byte)Math.Clamp((light + (516 * u)) >> 8, 0, 255);
    }
}
