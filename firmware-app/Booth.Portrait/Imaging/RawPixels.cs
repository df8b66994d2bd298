using Booth.Flow;

namespace Booth.Portrait;

/// <summary>Pixels as cameras deliver them without compression.</summary>
internal static class RawPixels
{
    public static Raster ToRaster(PersonalImage image)
    {
        PictureReader.CheckSize(image.Width, image.Height);
        var bytesPerPixel = image.Format switch
        {
            ImageFormat.Rgb24 => 3,
            ImageFormat.Bgrx32 => 4,
            _ => 2,
        };
        var expected = image.Width * image.Height * bytesPerPixel;
        var isOdd = image.Format == ImageFormat.Yuyv && image.Width % 2 != 0;
        if (image.Bytes.Length != expected || isOdd)
            throw new PictureException(
                $"found {image.Bytes.Length} bytes of {image.Format} for {image.Width} x "
                + $"{image.Height} px, expected {expected} bytes and, in YUYV, an even width");

        var raster = new Raster(image.Width, image.Height);
        Convert(image.Format, image.Bytes, raster.Rgb);
        return raster;
    }

    /// <summary>Copies R, G, B, or spreads one grey byte over the three.</summary>
    public static void CopyToRgb(ReadOnlySpan<byte> from, bool isGrey, Span<byte> rgb)
    {
        if (!isGrey)
        {
            from[..rgb.Length].CopyTo(rgb);
            return;
        }
        for (var at = 0; at < rgb.Length; at += 3)
            rgb.Slice(at, 3).Fill(from[at / 3]);
    }

    private static void Convert(ImageFormat format, ReadOnlySpan<byte> from, Span<byte> rgb)
    {
        switch (format)
        {
            case ImageFormat.Rgb24: from.CopyTo(rgb); break;
            case ImageFormat.Bgrx32: FromBgrx(from, rgb); break;
            default: FromYuyv(from, rgb); break;
        }
    }

    private static void FromBgrx(ReadOnlySpan<byte> from, Span<byte> rgb)
    {
        for (int at = 0, source = 0; at < rgb.Length; at += 3, source += 4)
        {
            rgb[at] = from[source + 2];
            rgb[at + 1] = from[source + 1];
            rgb[at + 2] = from[source];
        }
    }

    // Full-range BT.601, as UVC cameras and JPEG have it.
    private static void FromYuyv(ReadOnlySpan<byte> from, Span<byte> rgb)
    {
        for (int at = 0, source = 0; at < rgb.Length; at += 6, source += 4)
        {
            var (u, v) = (from[source + 1] - 128, from[source + 3] - 128);
            StoreYuv(from[source], u, v, rgb[at..]);
            StoreYuv(from[source + 2], u, v, rgb[(at + 3)..]);
        }
    }

    private static void StoreYuv(int luma, int u, int v, Span<byte> rgb)
    {
        rgb[0] = Clamp(luma + (1.402f * v));
        rgb[1] = Clamp(luma - (0.344f * u) - (0.714f * v));
        rgb[2] = Clamp(luma + (1.772f * u));
    }

    private static byte Clamp(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);
}
