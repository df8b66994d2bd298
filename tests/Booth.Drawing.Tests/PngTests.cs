using FsCheck;
using FsCheck.Fluent;

namespace Booth.Drawing.Tests;

public sealed class PngTests
{
    private static byte[] Noise(int count, int seed)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var sizes = Gen.Choose(1, 70);
        var cases = from width in sizes
                    from height in sizes
                    from isGrey in Gen.Elements(true, false)
                    from seed in Gen.Choose(0, 1000)
                    select (width, height, isGrey, seed);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var format = c.isGrey ? PixelFormat.Gray8 : PixelFormat.Rgb24;
            var pixels = Noise(c.width * c.height * (c.isGrey ? 1 : 3), c.seed);
            using var png = PngEncoder.Encode(pixels, format, c.width, c.height, 300);
            using var picture = PngDecoder.Decode(png.Written);
            return picture.Format == format && picture.Width == c.width
                && picture.Height == c.height && picture.Dpi == 300
                && picture.Pixels.SequenceEqual(pixels);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_surface_is_written_as_red_green_blue()
    {
        using var surface = Pixels.Draw(
            3, 2, c => c.FillBox(new Box(2, 1, 1, 1), new Colour(1, 2, 3)));
        using var png = PngEncoder.Encode(surface.Bgrx.Span, PixelFormat.Bgrx32, 3, 2, 0);
        using var picture = PngDecoder.Decode(png.Written);
        Assert.Equal(0, picture.Dpi);
        Assert.Equal(PixelFormat.Rgb24, picture.Format);
        Assert.Equal([1, 2, 3], picture.Pixels[^3..].ToArray());
        Assert.Equal([255, 255, 255], picture.Pixels[..3].ToArray());
    }

    // Two by two pixels: red, green, blue, and half transparent black (or its like).
    [Theory]
    [InlineData(0, new byte[] { 10, 20, 30, 40 }, new byte[] { 10, 20, 30, 40 })]
    [InlineData(4, new byte[] { 10, 255, 20, 255, 30, 255, 0, 127 },
        new byte[] { 10, 20, 30, 128 })]
    [InlineData(3, new byte[] { 0, 1, 1, 0 },
        new byte[] { 9, 8, 7, 1, 2, 3, 1, 2, 3, 9, 8, 7 })]
    [InlineData(6, new byte[] { 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0 },
        new byte[] { 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255 })]
    public void Every_colour_type_of_eight_bits_is_read(int type, byte[] stored, byte[] expected)
    {
        var png = PngMaker.Make(type, 2, 2, stored, [9, 8, 7, 1, 2, 3]);
        using var picture = PngDecoder.Decode(png);
        Assert.Equal(expected, picture.Pixels.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_row_filter_is_undone(byte filter)
    {
        // All neighbours zero but one: 5 at the start of the first row.
        var png = PngMaker.Make(0, 2, 2, [5, 0, 0, 0], [], filter);
        using var picture = PngDecoder.Decode(png);
        byte[][] expected =
            [[5, 0, 0, 0], [5, 5, 0, 0], [5, 0, 5, 0], [5, 2, 2, 2], [5, 5, 5, 5]];
        Assert.Equal(expected[filter], picture.Pixels.ToArray());
    }

    [Theory]
    [InlineData(5, 2, 2, "colour type")]
    [InlineData(0, 0, 2, "0 x 2")]
    [InlineData(0, 9000, 2, "9000 x 2")]
    [InlineData(0, 8000, 8000, "at most")]
    [InlineData(0, 2, 3, "damaged pixels")]
    [InlineData(3, 2, 2, "outside of the palette")]
    public void What_cannot_be_read_is_refused_with_the_reason(
        int type, int width, int height, string reason)
    {
        var png = PngMaker.Make(type, width, height, [7, 7, 7, 7], [1, 2, 3]);
        var exception = Assert.Throws<PngException>(() => PngDecoder.Decode(png).Dispose());
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_files_give_a_picture_or_a_clear_refusal_and_nothing_else()
    {
        using var whole = PngEncoder.Encode(Noise(40 * 30 * 3, 1), PixelFormat.Rgb24, 40, 30, 300);
        var random = new Random(20260101);
        for (var round = 0; round < 4000; round++)
        {
            var bytes = whole.Written.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Try(bytes.AsSpan(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length));
        }
    }

    [Fact]
    public void Damage_behind_a_right_check_sum_is_survived_too()
    {
        var random = new Random(20260102);
        for (var round = 0; round < 4000; round++)
        {
            var stored = Noise(random.Next(0, 60), round);
            Try(PngMaker.Make(random.Next(0, 8), random.Next(0, 9), random.Next(0, 9), stored,
                Noise(random.Next(0, 9), round), (byte)random.Next(0, 7)));
        }
    }

    private static void Try(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var picture = PngDecoder.Decode(bytes, 10_000);
            Assert.InRange(picture.Width * picture.Height, 1, 10_000);
        }
        catch (PngException exception)
        {
            Assert.NotEmpty(exception.Message);
        }
    }
}
