using Booth.Flow;

namespace Booth.Portrait.Tests;

public sealed class RawPixelTests
{
    [Fact]
    public void Camera_pixels_become_red_green_and_blue()
    {
        Assert.Equal([200, 100, 50], First(ImageFormat.Rgb24, [200, 100, 50]));
        Assert.Equal([200, 100, 50], First(ImageFormat.Bgrx32, [50, 100, 200, 0]));
        Assert.Equal([128, 128, 128], First(ImageFormat.Yuyv, [128, 128, 128, 128]));
        Assert.Equal([254, 0, 0], First(ImageFormat.Yuyv, [76, 85, 76, 255]));
    }

    [Theory]
    [InlineData(ImageFormat.Rgb24, 64, 64, 64 * 64)]
    [InlineData(ImageFormat.Yuyv, 65, 64, 65 * 64 * 2)]
    [InlineData(ImageFormat.Rgb24, 10, 10, 300)]
    [InlineData(ImageFormat.Gray8, 64, 64, 64 * 64)]
    [InlineData(ImageFormat.Pdf, 0, 0, 100)]
    public void Pixels_that_do_not_fit_are_refused(
        ImageFormat format, int width, int height, int bytes)
    {
        using var image = new PersonalImage(format, width, height, bytes);
        Assert.Throws<PictureException>(() => PictureReader.Read(image, 100));
    }

    [Fact]
    public void A_grey_picture_is_grey_in_all_three()
    {
        var rgb = new byte[6];
        RawPixels.CopyToRgb([7, 9], isGrey: true, rgb);
        Assert.Equal([7, 7, 7, 9, 9, 9], rgb);
    }

    private static byte[] First(ImageFormat format, byte[] unit)
    {
        const int side = 64;
        var pixels = format == ImageFormat.Yuyv ? side * side / 2 : side * side;
        using var image = new PersonalImage(format, side, side, pixels * unit.Length);
        for (var i = 0; i < pixels; i++)
            unit.CopyTo(image.Bytes[(i * unit.Length)..]);
        using var raster = RawPixels.ToRaster(image);
        return raster.Rgb[..3].ToArray();
    }
}
