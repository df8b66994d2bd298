using System.Text.Json;
using System.Text.RegularExpressions;
using Booth.Flow;

namespace Booth.Sheet.Tests;

public sealed partial class TextCatalogueTests
{
    private static JsonElement Raw(LanguageTag language)
    {
        using var file = typeof(TextCatalogue).Assembly
            .GetManifestResourceStream($"{language.Value}.json")!;
        using var document = JsonDocument.Parse(file);
        return document.RootElement.Clone();
    }

    [Fact]
    public void Every_language_has_the_same_keys_lengths_and_blanks_to_fill()
    {
        var first = Describe(Raw(LanguageTag.French));
        foreach (var language in TextCatalogue.Languages)
        {
            Assert.Equal(first, Describe(Raw(language)));
        }
    }

    [Fact]
    public void Every_cause_of_a_refund_is_worded_in_every_language()
    {
        foreach (var language in TextCatalogue.Languages)
        {
            var reasons = TextCatalogue.Of(language).SlipReasons;
            Assert.All(Enum.GetValues<RefundCause>(), cause => Assert.NotEmpty(reasons[cause]));
        }
    }

    [Fact]
    public void Seven_languages_are_there_and_another_gets_English()
    {
        Assert.Equal(7, TextCatalogue.Languages.Count());
        Assert.Same(TextCatalogue.Of(LanguageTag.English), TextCatalogue.Of(new LanguageTag("xx")));
        Assert.NotEqual(
            TextCatalogue.Of(LanguageTag.French).YourCode, TextCatalogue.Of(LanguageTag.English).YourCode);
    }

    [Theory]
    [InlineData("fr", 2026, 3, 1, "1er mars 2026")]
    [InlineData("fr", 2026, 8, 31, "31 août 2026")]
    [InlineData("en", 2026, 3, 1, "1 March 2026")]
    [InlineData("es", 2026, 3, 1, "1 de marzo de 2026")]
    [InlineData("de", 2026, 3, 1, "1. März 2026")]
    [InlineData("it", 2026, 3, 1, "1° marzo 2026")]
    [InlineData("pt", 2026, 3, 12, "12 de março de 2026")]
    [InlineData("uk", 2026, 3, 12, "12 березня 2026")]
    public void Dates_are_written_out(string language, int year, int month, int day, string text) =>
        Assert.Equal(text, TextCatalogue.Of(new(language)).Date(
            new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void A_slip_is_in_letters_that_a_slip_printer_has() => Assert.Equal(["en", "fr", "en", "de"],
        new[] { "uk", "fr", "ar", "de" }.Select(tag => TextCatalogue.OfSlip(new(tag)))
            .Select(texts => TextCatalogue.Languages.Single(
                language => TextCatalogue.Of(language) == texts).Value));

    [Theory]
    [InlineData("fr", 805, "8,05 €")]
    [InlineData("en", 805, "€8.05")]
    [InlineData("fr", 123450, "1234,50 €")]
    [InlineData("en", 20, "€0.20")]
    public void Amounts_are_written_as_the_language_does(string language, long cents, string text) =>
        Assert.Equal(text, TextCatalogue.Of(new(language)).Amount(new Money(cents)));

    // "steps[2] {0}": the path and the blanks of every text, all texts non-empty.
    private static IEnumerable<string> Describe(JsonElement element, string path = "") =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject()
                .SelectMany(p => Describe(p.Value, $"{path}.{p.Name}")).Order(StringComparer.Ordinal),
            JsonValueKind.Array => element.EnumerateArray()
                .SelectMany((e, i) => Describe(e, $"{path}[{i}]")),
            _ => [$"{path} {Blanks(element.GetString()!)}"],
        };

    private static string Blanks(string text)
    {
        Assert.NotEmpty(text);
        return string.Concat(Blank().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
