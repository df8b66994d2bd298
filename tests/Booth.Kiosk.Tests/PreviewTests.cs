using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

public sealed class PreviewTests
{
    private const int Width = 640;
    private const int Height = 480;

    private static readonly SessionState.Framing Framing = new(
        Visit.Begin(LanguageTag.French, Money.Zero) with { Service = Service.Ephoto }, Hint.None,
        null, Samples.Now);

    [Theory]
    [InlineData(ImageFormat.Rgb24)]
    [InlineData(ImageFormat.Bgrx32)]
    [InlineData(ImageFormat.Yuyv)]
    [InlineData(ImageFormat.Jpeg)]
    public void The_left_of_the_camera_is_the_right_of_the_mirror(ImageFormat format)
    {
        using var frame = RedAndBlue(format);
        var screen = Paint(frame);
        Assert.True(IsBlue(screen, 100, 450), "left");
        Assert.True(IsRed(screen, 500, 450), "right");
    }

    [Fact]
    public void The_same_frame_looks_the_same_in_every_format()
    {
        using var jpeg = Pictures.Sitter();
        using var rgb = Pictures.Sitter(JpegPixels.Rgb24);
        using var bgrx = Pictures.Sitter(JpegPixels.Bgrx32);
        var fromJpeg = Paint(jpeg);
        Assert.Equal(Paint(bgrx), Paint(rgb));
        var differences = Paint(rgb).Zip(fromJpeg, (a, b) => Math.Abs(a - b)).Average();
        Assert.InRange(differences, 0, 1.5);
    }

    [Fact]
    public void A_frame_that_cannot_be_read_leaves_the_empty_place()
    {
        var empty = Paint(null);
        using var torn = PersonalImage.CopyOf(ImageFormat.Jpeg, TornJpeg());
        using var noise = PersonalImage.CopyOf(ImageFormat.Jpeg, new byte[64]);
        using var tooShort = new PersonalImage(ImageFormat.Yuyv, 640, 480, 1000);
        using var odd = new PersonalImage(ImageFormat.Yuyv, 641, 480, 641 * 480 * 2);
        using var pdf = new PersonalImage(ImageFormat.Pdf, 10, 10, 400);
        var wiped = Pictures.Sitter();
        wiped.Dispose();
        Assert.All([torn, noise, tooShort, odd, pdf, wiped], frame => Assert.Equal(empty, Paint(frame)));
    }

    [Fact]
    public void Random_bytes_of_any_size_never_stop_the_screen()
    {
        using var painter = new ScreenPainter();
        var random = new Random(20_26);
        for (var run = 0; run < 200; run++)
        {
            var format = Enum.GetValues<ImageFormat>()[random.Next(8)];
            var (width, height) = (random.Next(0, 60), random.Next(0, 60));
            using var frame = new PersonalImage(format, width, height, random.Next(1, 9000));
            random.NextBytes(frame.Bytes);
            var context = Samples.Context(LanguageTag.French) with { Preview = frame };
            Assert.Equal("framing", painter.Paint(Framing, context).Name);
        }
    }

    private static byte[] Paint(PersonalImage? frame)
    {
        using var painter = new ScreenPainter();
        var context = Samples.Context(LanguageTag.French) with { Preview = frame };
        return painter.Paint(Framing, context).Bgrx.ToArray();
    }

    private static byte[] TornJpeg()
    {
        using var whole = Pictures.Sitter();
        return whole.Bytes[..(whole.Bytes.Length / 2)].ToArray();
    }

    /// <summary>640 x 480, red on the left and blue on the right.</summary>
    private static PersonalImage RedAndBlue(ImageFormat format)
    {
        var rgb = new byte[Width * Height * 3];
        for (var at = 0; at < Width * Height; at++)
            rgb[(at * 3) + (at % Width < Width / 2 ? 0 : 2)] = 255;

        return format switch
        {
            ImageFormat.Jpeg => PersonalImage.CopyOf(
                format, JpegCodec.Encode(rgb, Width, Height, JpegPixels.Rgb24, 90)),
            ImageFormat.Bgrx32 => Image(format, rgb.Chunk(3).SelectMany(Bgrx)),
            ImageFormat.Yuyv => Image(format, rgb.Chunk(6).SelectMany(Yuyv)),
            _ => Image(format, rgb),
        };
    }

    private static PersonalImage Image(ImageFormat format, IEnumerable<byte> bytes) =>
        PersonalImage.CopyOf(format, bytes.ToArray(), Width, Height);

    private static byte[] Bgrx(byte[] rgb) => [rgb[2], rgb[1], rgb[0], 0];

    /// <summary>Pure red and pure blue in BT.601.</summary>
    private static byte[] Yuyv(byte[] pair) => pair[0] > 0 ? [81, 90, 81, 240] : [41, 240, 41, 110];

    private static bool IsRed(byte[] screen, int x, int y)
    {
        var (r, g, b) = Pixel(screen, x, y);
        return r > 220 && g < 40 && b < 40;
    }

    private static bool IsBlue(byte[] screen, int x, int y)
    {
        var (r, g, b) = Pixel(screen, x, y);
        return r < 40 && g < 40 && b > 220;
    }

    private static (byte R, byte G, byte B) Pixel(byte[] screen, int x, int y)
    {
        var at = ((y * 1280) + x) * 4;
        return (screen[at + 2], screen[at + 1], screen[at]);
    }
}
