using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Sheet.Tests;

public sealed class SheetTests
{
    private static readonly SheetPainter Painter = new(new RetentionLimits());

    public static TheoryData<string, bool> LanguagesAndServices =>
        new(TextCatalogue.Languages.SelectMany(
            l => new[] { true, false }.Select(isEphoto => (l.Value, isEphoto))));

    [Fact]
    public void The_png_is_1800_by_1200_at_300_dpi()
    {
        using var document = Painter.PaintSheet(Sample.Ephoto(LanguageTag.French));
        using var png = PngDecoder.Decode(document.Png.Bytes);
        Assert.Equal((1800, 1200, 300), (png.Width, png.Height, png.Dpi));
        Assert.Equal((ImageFormat.Png, 1800, 1200),
            (document.Png.Format, document.Png.Width, document.Png.Height));
        Assert.Equal(ImageFormat.Pdf, document.Pdf.Format);
    }

    [Fact]
    public void The_four_photos_are_the_portrait_pixel_by_pixel()
    {
        var content = Sample.Plain(LanguageTag.French);
        new Random(11).NextBytes(content.Portrait.Bytes);
        using var document = Painter.PaintSheet(content);
        using var png = PngDecoder.Decode(document.Png.Bytes);
        Assert.Equal(4, SheetGeometry.Photos.Count);
        foreach (var box in SheetGeometry.Photos)
        {
            Assert.Equal((413.0, 531.0), (box.Width, box.Height));
            for (var y = 0; y < 531; y++)
            {
                var at = ((((int)box.Y + y) * 1800) + (int)box.X) * 3;
                Assert.True(png.Pixels.Slice(at, 413 * 3)
                    .SequenceEqual(content.Portrait.Bytes.Slice(y * 413 * 3, 413 * 3)));
            }
        }
    }

    [Fact]
    public void Around_each_photo_is_white_paper_for_at_least_five_dots()
    {
        var content = Sample.Ephoto(LanguageTag.French);
        content.Portrait.Bytes.Clear();
        using var document = Painter.PaintSheet(content);
        using var png = PngDecoder.Decode(document.Png.Bytes);
        foreach (var box in SheetGeometry.Photos)
        {
            var frame = box.Inset(-5);
            for (var y = (int)frame.Y; y < frame.Bottom; y++)
            {
                for (var x = (int)frame.X; x < frame.Right; x++)
                {
                    var expected = box.Contains(x, y) ? 0 : 255;
                    Assert.Equal(expected, png.Pixels[((y * 1800) + x) * 3]);
                }
            }
        }
    }

    [Fact]
    public void Marks_prolong_the_edges_of_every_photo_just_outside()
    {
        using var document = Painter.PaintSheet(Sample.Plain(LanguageTag.French));
        using var png = PngDecoder.Decode(document.Png.Bytes);
        bool IsMark(double x, double y) => png.Pixels[(((int)y * 1800) + (int)x) * 3] < 200;
        foreach (var box in SheetGeometry.Photos)
        {
            foreach (var y in new[] { box.Y - 8, box.Bottom + 7 })
            {
                Assert.True(IsMark(box.X - 1, y) && IsMark(box.Right, y));
                Assert.False(IsMark(box.X, y) || IsMark(box.Right - 1, y));
            }

            foreach (var x in new[] { box.X - 8, box.Right + 7 })
            {
                Assert.True(IsMark(x, box.Y - 1) && IsMark(x, box.Bottom));
                Assert.False(IsMark(x, box.Y) || IsMark(x, box.Bottom - 1));
            }
        }
    }

    [Fact]
    public void The_page_is_exact_to_a_tenth_of_a_millimetre()
    {
        double Mm(double dots) => dots * 25.4 / 300;
        var photo = SheetGeometry.Photos[0];
        Assert.Equal(35, Mm(photo.Width), 0.1);
        Assert.Equal(45, Mm(photo.Height), 0.1);
        Assert.Equal(SheetGeometry.WidthMm, Mm(SheetGeometry.Width), 0.001);
        Assert.Equal(SheetGeometry.HeightMm, Mm(SheetGeometry.Height), 0.001);
        Assert.Equal(44.1, Mm(SheetGeometry.InkWidth), 0.1);
        Assert.Equal(11.3, Mm(SheetGeometry.InkHeight), 0.1);
        // What a printer may lose at the edge of the paper holds nothing.
        Assert.True(Mm(SheetGeometry.Margin) > 4);
        Assert.Equal(SheetGeometry.Width - SheetGeometry.Margin, SheetGeometry.Column.Right);
    }

    [Theory]
    [MemberData(nameof(LanguagesAndServices))]
    public void No_text_overflows_even_with_the_longest_configuration(string language, bool isEphoto)
    {
        foreach (var identity in new[] { Sample.Identity, Sample.LongIdentity })
        {
            for (var month = 1; month <= 12; month++)
            {
                var at = new DateTimeOffset(2026, month, 28, 12, 0, 0, TimeSpan.Zero);
                var content = isEphoto
                    ? Sample.Ephoto(new(language), identity) with { ValidUntil = at.AddMonths(6) }
                    : Sample.Plain(new(language), identity);
                Assert.True(Fits(content with { TakenAt = at }));
            }
        }
    }

    [Theory]
    [InlineData("AAAA-BBBB-CCCC-DDDD-EEEE-F")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("WWWWW-WWWWW-WWWWW-WWWWW-WWWWW")]
    public void Other_groupings_of_the_code_fit_too(string codeText) =>
        Assert.True(Fits(Sample.Ephoto(LanguageTag.French) with { CodeText = codeText }));

    [Theory]
    [InlineData("AAAA-BBBB-CCCC-DDDD-EEEE-FF", "AAAA-BBBB-CCCC\nDDDD-EEEE-FF")]
    [InlineData("AAAA-BBBB-CC", "AAAA-BBBB\nCC")]
    [InlineData("ABCDE", "ABC\nDE")]
    public void A_code_is_broken_between_groups(string codeText, string lines) =>
        Assert.Equal(lines, CodeLines.Of(codeText));

    [Fact]
    public void Text_that_is_far_too_long_is_noticed()
    {
        var identity = Sample.Identity with { OperatorName = new string('W', 400) };
        Assert.False(Fits(Sample.Ephoto(LanguageTag.French, identity)));
    }

    [Fact]
    public void A_sheet_is_the_same_every_time()
    {
        using var first = Painter.PaintSheet(Sample.Ephoto(LanguageTag.English));
        using var second = Painter.PaintSheet(Sample.Ephoto(LanguageTag.English));
        Assert.True(first.Png.Bytes.SequenceEqual(second.Png.Bytes));
        Assert.True(first.Pdf.Bytes.SequenceEqual(second.Pdf.Bytes));
    }

    [Fact]
    public void What_is_missing_or_of_another_size_is_refused()
    {
        var content = Sample.Ephoto(LanguageTag.French);
        Assert.Throws<ArgumentException>(() => Painter.PaintSheet(content with { Ink = null }));
        Assert.Throws<ArgumentException>(() => Painter.PaintSheet(content with { Code = null }));
        Assert.Throws<ArgumentException>(() => Painter.PaintSheet(content with { ValidUntil = null }));
        Assert.Throws<ArgumentException>(
            () => Painter.PaintSheet(content with { Ink = content.Portrait }));
        Assert.Throws<ArgumentException>(
            () => Painter.PaintSheet(content with { Portrait = content.Ink! }));
    }

    private static bool Fits(SheetContent content)
    {
        using var page = new SheetPage(content);
        using var surface = new PixelSurface(SheetGeometry.Width, SheetGeometry.Height);
        using var canvas = new Canvas(surface);
        return page.Draw(canvas);
    }
}
