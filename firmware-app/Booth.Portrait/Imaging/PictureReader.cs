using Booth.Drawing;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>From what a camera or a file delivers to upright pixels. Sizes are bounded.</summary>
internal static class PictureReader
{
    /// <summary>The shortest side a face can be judged on, pixels.</summary>
    public const int MinSidePx = 64;

    /// <summary>The largest picture, pixels: 50 megapixels.</summary>
    public const int MaxPixels = 50_000_000;

    /// <summary>Decodes; the caller disposes the result.</summary>
    /// <param name="image">JPEG, PNG, YUYV, RGB24 or BGRX.</param>
    /// <param name="shortSidePx">
    /// Decode a JPEG to as little as this along its short side: its blocks are then decoded at
    /// half, a quarter or an eighth of their size, which is faster and no worse to shrink later.
    /// </param>
    public static SourcePicture Read(PersonalImage image, int shortSidePx) => image.Format switch
    {
        ImageFormat.Jpeg => ReadJpeg(image.Bytes, shortSidePx),
        ImageFormat.Png => new(new Pyramid(ReadPng(image.Bytes)), 1),
        ImageFormat.Rgb24 or ImageFormat.Bgrx32 or ImageFormat.Yuyv =>
            new(new Pyramid(RawPixels.ToRaster(image)), 1),
        _ => throw new PictureException(
            $"found a picture of format {image.Format}, expected JPEG, PNG or camera pixels"),
    };

    private static SourcePicture ReadJpeg(ReadOnlySpan<byte> jpeg, int shortSidePx)
    {
        try
        {
            var header = JpegCodec.ReadHeader(jpeg);
            CheckSize(header.Width, header.Height);
            var eighths = ChooseEighths(Math.Min(header.Width, header.Height), shortSidePx);
            var raster = new Raster(header.ScaledWidth(eighths), header.ScaledHeight(eighths));
            try
            {
                JpegCodec.Decode(jpeg, raster.Rgb, JpegPixels.Rgb24, eighths);
            }
            catch
            {
                raster.Dispose();
                throw;
            }
            var upright = Uprighter.Apply(raster, ExifOrientation.Read(jpeg));
            return new(new Pyramid(upright), 8.0 / eighths);
        }
        catch (JpegException error)
        {
            throw new PictureException($"no usable JPEG: {error.Message}", error);
        }
    }

    // Powers of two only: libjpeg-turbo has fast code for those.
    private static int ChooseEighths(int shortSide, int wanted)
    {
        var eighths = 8;
        while (eighths > 1 && shortSide * (eighths / 2) / 8 >= wanted)
            eighths /= 2;
        return eighths;
    }

    private static Raster ReadPng(ReadOnlySpan<byte> png)
    {
        try
        {
            using var picture = PngDecoder.Decode(png, MaxPixels);
            CheckSize(picture.Width, picture.Height);
            var raster = new Raster(picture.Width, picture.Height);
            RawPixels.CopyToRgb(picture.Pixels, picture.Format == PixelFormat.Gray8, raster.Rgb);
            return raster;
        }
        catch (PngException error)
        {
            throw new PictureException($"no usable PNG: {error.Message}", error);
        }
    }

    internal static void CheckSize(int width, int height)
    {
        if (Math.Min(width, height) < MinSidePx || (long)width * height > MaxPixels)
            throw new PictureException(
                $"found a picture of {width} x {height} px, expected at least {MinSidePx} px a "
                + $"side and at most {MaxPixels / 1_000_000} megapixels");
    }
}
