namespace Booth.Drawing.Tests;

public sealed class TextTests
{
    private static readonly TextStyle Plain = new(20, Colour.Black);

    [Fact]
    public void Text_stands_where_it_starts_is_centred_or_ends()
    {
        Box Draw(TextAlign align)
        {
            using var surface = Pixels.Draw(300, 60,
                c => c.DrawText("Hxxxxx", 150, 10, Plain with { Align = align }));
            return surface.Inked()!.Value;
        }

        Assert.InRange(Draw(TextAlign.Start).X, 150, 154);
        Assert.InRange(Draw(TextAlign.Centre).CentreX, 148, 152);
        Assert.InRange(Draw(TextAlign.End).Right, 146, 151);
    }

    [Fact]
    public void Right_to_left_text_starts_at_its_right_end()
    {
        using var surface = Pixels.Draw(
            300, 60, c => c.DrawText("\u0635\u0648\u0631\u0629", 200, 10, Plain));
        Assert.InRange(surface.Inked()!.Value.Right, 190, 201);
    }

    [Fact]
    public void A_right_to_left_paragraph_stands_at_the_right_of_its_box()
    {
        using var surface = Pixels.Draw(300, 60, c => Assert.True(c.DrawParagraph(
            "\u0635\u0648\u0631\u0629", new Box(50, 5, 200, 50), Plain)));
        Assert.InRange(surface.Inked()!.Value.Right, 240, 251);
    }

    [Fact]
    public void Letters_stand_on_the_baseline()
    {
        using var surface = Pixels.Draw(
            100, 60, c => c.DrawTextOnBaseline("H", 10, 40, Plain));
        Assert.InRange(surface.Inked()!.Value.Bottom, 39, 41);
    }

    [Fact]
    public void A_paragraph_wraps_and_says_when_it_is_too_long()
    {
        using var surface = Pixels.Draw(200, 100, c =>
        {
            Assert.True(c.DrawParagraph("one two three four five", new Box(0, 0, 100, 90), Plain));
            Assert.False(c.ParagraphFits("one two three four five", new Box(0, 0, 100, 40), Plain));
            Assert.False(c.ParagraphFits("indivisible", new Box(0, 0, 40, 90), Plain));
        });
        Assert.InRange(surface.Inked()!.Value.Right, 50, 100);
    }

    [Theory]
    [InlineData(VerticalAlign.Top, 0, 30)]
    [InlineData(VerticalAlign.Middle, 35, 65)]
    [InlineData(VerticalAlign.Bottom, 70, 100)]
    public void A_paragraph_stands_in_its_box(VerticalAlign vertical, double from, double to)
    {
        using var surface = Pixels.Draw(100, 100, c =>
            c.DrawParagraph("Hx", new Box(0, 0, 100, 100), Plain, vertical));
        Assert.InRange(surface.Inked()!.Value.CentreY, from, to);
    }

    [Fact]
    public void Bold_is_wider_spacing_adds_up_and_scale_does_not_change_the_layout()
    {
        using var surface = Pixels.Draw(10, 10, c =>
        {
            var plain = c.MeasureText("Hamburg", Plain).Width;
            Assert.True(c.MeasureText("Hamburg", Plain with { Weight = FontWeight.Bold }).Width > plain);
            Assert.Equal(
                plain + (7 * 4), c.MeasureText("Hamburg", Plain with { LetterSpacing = 4 }).Width, 4.1);
            c.Scale(7.3, 7.3);
            Assert.Equal(plain, c.MeasureText("Hamburg", Plain).Width, 0.3);
        });
    }

    [Fact]
    public void A_monospaced_text_has_cells_of_one_width()
    {
        using var surface = Pixels.Draw(10, 10, c =>
        {
            var style = Plain with { IsMonospaced = true };
            var width = c.MeasureText("I", style).Width;
            foreach (var character in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            {
                Assert.Equal(width, c.MeasureText($"{character}", style).Width, 0.01);
            }
        });
    }

    [Theory]
    [InlineData("Français, où ? « ça », l’œuvre – 8,00 €")]
    [InlineData("Українська їжак")]
    [InlineData("\u0627\u0644\u0639\u0631\u0628\u064A\u0629")]
    public void The_fonts_have_every_script(string text)
    {
        using var surface = Pixels.Draw(
            10, 10, c => Assert.Equal(0, c.CountMissingGlyphs(text, Plain)));
    }
}
