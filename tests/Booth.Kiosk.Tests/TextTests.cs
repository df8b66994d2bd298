using System.Text.RegularExpressions;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

public sealed partial class TextTests
{
    private static readonly TextCatalog Catalog = new();

    [Fact]
    public void Every_language_of_the_product_is_there() => Assert.Equal(
        Samples.Languages.Select(language => language.Value).Order(),
        Catalog.All.Select(texts => texts.Language.Value).Order());

    [Fact]
    public void Every_language_has_every_text()
    {
        var french = Catalog.Of(LanguageTag.French);
        foreach (var texts in Catalog.All)
            Assert.Equal(Bare(french).Order(), Bare(texts).Order());
    }

    [Fact]
    public void Every_count_has_exactly_the_forms_of_its_language()
    {
        foreach (var texts in Catalog.All)
        {
            var forms = PluralRule.Named(texts["format.plural"]).Forms;
            foreach (var key in (string[])["reviewing.tries_left", "warning.seconds"])
                Assert.Equal(forms.Order(), texts.Keys
                    .Where(found => found.StartsWith($"{key}.", StringComparison.Ordinal))
                    .Select(found => found[(key.Length + 1)..]).Order());
        }
    }

    [Fact]
    public void A_text_takes_the_same_values_in_every_language()
    {
        var french = Catalog.Of(LanguageTag.French);
        Assert.All(Catalog.All.SelectMany(texts => texts.Keys.Select(key => (texts, key)))
            .Where(item => !IsCount(item.key)), item =>
            Assert.Equal(ValuesOf(french[item.key]), ValuesOf(item.texts[item.key])));
    }

    [Fact]
    public void Every_letter_has_a_shape_in_the_installed_fonts()
    {
        using var surface = new PixelSurface(8, 8);
        using var canvas = new Canvas(surface);
        Assert.All(Catalog.All.SelectMany(texts => texts.Keys.Select(key => texts[key])), text =>
            Assert.Equal(0, canvas.CountMissingGlyphs(text, Type.Body)));
    }

    [Fact]
    public void Only_Arabic_runs_from_right_to_left() => Assert.Equal(["ar"],
        Catalog.All.Where(texts => texts.IsRightToLeft).Select(texts => texts.Language.Value));

    [Fact]
    public void No_text_is_empty_or_wears_the_typewriter_s_marks() => Assert.All(
        Catalog.All.SelectMany(texts => texts.Keys.Select(key => texts[key])), text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.Equal(text.Trim(), text);
            Assert.DoesNotContain('\'', text);
            Assert.DoesNotContain('"', text);
            Assert.DoesNotContain("  ", text);
        });

    [Fact]
    public void French_keeps_its_marks_on_the_line() => Assert.All(
        Catalog.Of(LanguageTag.French).Keys.Select(key => Catalog.Of(LanguageTag.French)[key]),
        text => Assert.DoesNotMatch(@" [:;?!€]", text));

    [Fact]
    public void Every_text_is_shown_on_some_screen()
    {
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        foreach (var texts in painter.Catalog.All)
        {
            var used = new HashSet<string>();
            texts.OnUsed = key => used.Add(key);
            foreach (var sample in Samples.All)
                painter.Paint(sample.State, sample.ContextIn(texts.Language));

            painter.Paint(Samples.All.First().State,
                Samples.All.First().ContextIn(texts.Language, isLowered: true));
            texts.OnUsed = null;
            // "format.direction" is read with the file; counts show the forms the samples count to.
            var unused = texts.Keys.Except(used)
                .Where(key => key != "format.direction" && !IsCount(key)).ToArray();
            Assert.Empty(unused);
        }
    }

    [Fact]
    public void A_language_without_texts_is_not_offered_and_shown_in_French()
    {
        using var painter = new ScreenPainter();
        var klingon = new LanguageTag("tlh");
        var context = Samples.Context(klingon) with { Languages = [klingon, LanguageTag.English] };
        painter.Witness = new ScreenWitness();
        var screen = painter.Paint(new SessionState.Attract(), context with
        {
            Access = context.Access with { PanelShown = true },
        });
        Assert.Equal([LanguageTag.English], screen.Targets.Select(target => target.Input)
            .OfType<SessionInput.LanguageChosen>().Select(input => input.Language));
        Assert.Contains(
            Catalog.Of(LanguageTag.French)["panel.headline"],
            painter.Witness.Texts.Select(text => text.Text));
    }

    [Theory]
    [InlineData("fr", 800, "8,00\u00A0€")]
    [InlineData("fr", 5, "0,05\u00A0€")]
    [InlineData("fr", 123456, "1234,56\u00A0€")]
    [InlineData("en", 800, "€8.00")]
    [InlineData("en", 1050, "€10.50")]
    [InlineData("de", 800, "8,00\u00A0€")]
    [InlineData("ar", 800, "8,00\u00A0€")]
    public void An_amount_is_written_as_its_language_does(string language, long cents, string text) =>
        Assert.Equal(text, Catalog.Of(new LanguageTag(language)).Amount(new Money(cents)));

    [Theory]
    [InlineData("fr", 0, "Encore 0 essai")]
    [InlineData("fr", 1, "Encore 1 essai")]
    [InlineData("fr", 2, "Encore 2 essais")]
    [InlineData("en", 0, "0 tries left")]
    [InlineData("en", 1, "1 try left")]
    [InlineData("en", 4, "4 tries left")]
    [InlineData("uk", 1, "Залишилася 1 спроба")]
    [InlineData("uk", 3, "Залишилися 3 спроби")]
    [InlineData("uk", 5, "Залишилося 5 спроб")]
    [InlineData("uk", 11, "Залишилося 11 спроб")]
    [InlineData("uk", 21, "Залишилася 21 спроба")]
    [InlineData("ar", 0, "لا محاولات متبقية")]
    [InlineData("ar", 2, "بقيت محاولتان")]
    [InlineData("ar", 3, "بقيت 3 محاولات")]
    [InlineData("ar", 11, "بقيت 11 محاولة")]
    public void A_count_is_singular_where_its_language_says(string language, int number, string text) =>
        Assert.Equal(text, Catalog.Of(new LanguageTag(language)).Count("reviewing.tries_left", number));

    [Fact]
    public void A_missing_text_is_named()
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => Catalog.Of(LanguageTag.English)["no.such.key"]);
        Assert.Contains("no.such.key", exception.Message);
    }

    private static bool IsCount(string key) =>
        key.StartsWith("reviewing.tries_left.", StringComparison.Ordinal)
        || key.StartsWith("warning.seconds.", StringComparison.Ordinal);

    private static IEnumerable<string> Bare(ScreenTexts texts) =>
        texts.Keys.Where(key => !IsCount(key));

    private static IEnumerable<string> ValuesOf(string text) =>
        Value().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Value();
}
