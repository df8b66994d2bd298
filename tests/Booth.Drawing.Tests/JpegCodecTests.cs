namespace Booth.Drawing.Tests;

public sealed class JpegCodecTests
{
    [Theory]
    [InlineData(JpegPixels.Rgb24, 64, 48)]
    [InlineData(JpegPixels.Bgrx32, 33, 17)]
    [InlineData(JpegPixels.Gray8, 1, 1)]
    [InlineData(JpegPixels.Gray8, 641, 3)]
    public void Pixels_survive_the_round_trip(JpegPixels format, int width, int height)
    {
        var pixels = JpegSample.Gradient(width, height, format);
        var jpeg = JpegCodec.Encode(pixels, width, height, format, 95);

        var header = JpegCodec.ReadHeader(jpeg);
        Assert.Equal((width, height, format == JpegPixels.Gray8), (header.Width, header.Height, header.IsGray));

        var back = new byte[header.ByteCount(format)];
        JpegCodec.Decode(jpeg, back, format);
        Assert.True(JpegSample.MeanDifference(pixels, back, format) < 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    public void Decoding_scales_by_eighths(int eighths)
    {
        var jpeg = JpegSample.Jpeg(101, 67);
        var header = JpegCodec.ReadHeader(jpeg);
        Assert.Equal((int)Math.Ceiling(101 * eighths / 8.0), header.ScaledWidth(eighths));
        Assert.Equal((int)Math.Ceiling(67 * eighths / 8.0), header.ScaledHeight(eighths));

        var pixels = new byte[header.ByteCount(JpegPixels.Gray8, eighths) + 1];
        pixels[^1] = 0xA5;
        JpegCodec.Decode(jpeg, pixels, JpegPixels.Gray8, eighths);
        Assert.Equal(0xA5, pixels[^1]);
        Assert.InRange((int)pixels[0], 0, 12);
    }

    [Fact]
    public void Colours_keep_their_places()
    {
        byte[] red = [255, 0, 0];
        var pixels = Enumerable.Repeat(red, 16 * 16).SelectMany(p => p).ToArray();
        var jpeg = JpegCodec.Encode(pixels, 16, 16, JpegPixels.Rgb24, 95);

        var bgrx = new byte[16 * 16 * 4];
        JpegCodec.Decode(jpeg, bgrx, JpegPixels.Bgrx32);
        Assert.InRange((int)bgrx[0], 0, 4);
        Assert.InRange((int)bgrx[2], 250, 255);
    }

    [Fact]
    public void A_truncated_file_is_refused_and_leaves_no_pixels_behind()
    {
        var jpeg = JpegSample.Jpeg(128, 128);
        for (var length = jpeg.Length - 1; length > 0; length -= 97)
        {
            var pixels = new byte[128 * 128];
            var thrown = Assert.Throws<JpegException>(
                () => JpegCodec.Decode(jpeg.AsSpan(0, length), pixels, JpegPixels.Gray8));
            Assert.Contains("expected", thrown.Message, StringComparison.Ordinal);
            Assert.True(pixels.All(p => p == 0), $"pixels left after {length} bytes");
        }
    }

    [Fact]
    public void A_hole_in_the_picture_data_is_refused()
    {
        var jpeg = JpegSample.Jpeg(128, 128);
        var torn = jpeg[..(jpeg.Length / 2)].Concat<byte>([0xFF, 0xD9]).ToArray();
        var thrown = Assert.Throws<JpegException>(() => DecodeGray(torn));
        Assert.Equal(JpegProblem.Damaged, thrown.Problem);
    }

    [Fact]
    public void The_padding_that_webcams_write_before_the_end_is_harmless()
    {
        var jpeg = JpegSample.Jpeg(64, 64);
        var padded = jpeg[..^2].Concat<byte>([0, 0, 0, 0, 0xFF, 0xD9]).ToArray();
        Assert.Equal(DecodeGray(jpeg), DecodeGray(padded));
    }

    [Fact]
    public void Bytes_after_the_end_are_harmless()
    {
        var jpeg = JpegSample.Jpeg(64, 64);
        Assert.Equal(DecodeGray(jpeg), DecodeGray([.. jpeg, .. new byte[4096]]));
    }

    [Fact]
    public void A_cmyk_file_is_refused_as_unsupported()
    {
        var thrown = Assert.Throws<JpegException>(() => JpegCodec.ReadHeader(JpegSample.Cmyk));
        Assert.Equal(JpegProblem.Unsupported, thrown.Problem);
        Assert.Contains("CMYK", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_progressive_file_decodes_and_is_refused_when_cut()
    {
        Assert.Equal(256, DecodeGray(JpegSample.Progressive).Length);
        Assert.Throws<JpegException>(() => DecodeGray(JpegSample.Progressive[..^20]));
    }

    [Theory]
    [InlineData(20_001, 8, JpegProblem.TooLarge)]
    [InlineData(8, 20_001, JpegProblem.TooLarge)]
    [InlineData(15_000, 15_000, JpegProblem.TooLarge)]
    [InlineData(65_500, 65_500, JpegProblem.TooLarge)]
    [InlineData(0, 8, JpegProblem.NotJpeg)]
    public void A_header_outside_the_bounds_is_refused(int width, int height, JpegProblem expected)
    {
        var thrown = Assert.Throws<JpegException>(
            () => JpegCodec.ReadHeader(JpegSample.WithSize(JpegSample.Jpeg(16, 16), width, height)));
        Assert.Equal(expected, thrown.Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("FFD8")]
    [InlineData("FFD8FFD9")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FFE000104A464946")]
    public void What_is_no_jpeg_is_refused(string hex)
    {
        var thrown = Assert.Throws<JpegException>(
            () => JpegCodec.ReadHeader(Convert.FromHexString(hex)));
        Assert.Equal(JpegProblem.NotJpeg, thrown.Problem);
        Assert.StartsWith("found", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_target_is_a_mistake_of_the_caller()
    {
        var jpeg = JpegSample.Jpeg(16, 16);
        Assert.Throws<ArgumentException>(() => JpegCodec.Decode(jpeg, new byte[255], JpegPixels.Gray8));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => JpegCodec.Decode(jpeg, new byte[1024], JpegPixels.Gray8, 9));
        Assert.Throws<ArgumentException>(
            () => JpegCodec.Encode(new byte[15], 4, 4, JpegPixels.Gray8, 80));
    }

    private static byte[] DecodeGray(byte[] jpeg)
    {
        var pixels = new byte[JpegCodec.ReadHeader(jpeg).ByteCount(JpegPixels.Gray8)];
        JpegCodec.Decode(jpeg, pixels, JpegPixels.Gray8);
        return pixels;
    }
}
