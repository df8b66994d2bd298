namespace Booth.Drawing.Tests;

public sealed class PictureTests
{
    private static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    [Fact]
    public void At_its_own_size_every_pixel_is_copied_unchanged()
    {
        var rgb = Noise(13 * 9 * 3);
        using var surface = Pixels.Draw(20, 20, c =>
            c.DrawPixels(rgb, PixelFormat.Rgb24, 13, 9, new Box(4, 6, 13, 9)));
        for (var i = 0; i < 13 * 9; i++)
        {
            var expected = new Colour(rgb[i * 3], rgb[(i * 3) + 1], rgb[(i * 3) + 2]);
            Assert.Equal(expected, surface.At(4 + (i % 13), 6 + (i / 13)));
        }

        Assert.Equal(Colour.White, surface.At(3, 6));
        Assert.Equal(Colour.White, surface.At(17, 6));
    }

    [Fact]
    public void A_mirrored_picture_is_turned_left_to_right()
    {
        var grey = Noise(5 * 4);
        using var surface = Pixels.Draw(5, 4, c =>
            c.DrawPixels(grey, PixelFormat.Gray8, 5, 4, new Box(0, 0, 5, 4), isMirrored: true));
        for (var i = 0; i < grey.Length; i++)
        {
            Assert.Equal(grey[i], surface.At(4 - (i % 5), i / 5).G);
        }
    }

    [Fact]
    public void A_rounded_scaled_picture_fills_its_box_but_the_corners()
    {
        byte[] pixel = [10, 20, 30, 0];
        using var surface = Pixels.Draw(60, 40, c => c.DrawPixels(
            pixel, PixelFormat.Bgrx32, 1, 1, new Box(10, 10, 40, 20), radius: 8));
        Assert.Equal(new Box(10, 10, 40, 20), surface.Inked());
        Assert.Equal(Colour.White, surface.At(10, 10));
        Assert.Equal(new Colour(30, 20, 10), surface.At(30, 10));
    }

    [Fact]
    public void Too_few_bytes_are_refused() => Assert.Throws<ArgumentException>(
        () => new Picture(new byte[11], PixelFormat.Rgb24, 2, 2));

    [Fact]
    public void The_squares_of_a_QR_code_are_whole_and_the_quiet_zone_is_inside()
    {
        using var surface = Pixels.Draw(120, 120, c =>
            Assert.Equal(3, c.DrawQr("ABCD23456789EFGH234567", new Box(0, 0, 119, 119), Colour.Black)));
        // 25 squares and twice 4 of quiet zone, 3 px each, centred in 119 px.
        Assert.Equal(new Box(22, 22, 75, 75), surface.Inked());
        Assert.Throws<DrawingException>(() => Pixels.Draw(
            20, 20, c => c.DrawQr("ABCD", new Box(0, 0, 20, 20), Colour.Black)));
    }
}
