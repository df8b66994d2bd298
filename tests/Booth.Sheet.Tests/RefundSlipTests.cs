using Booth.Engine;
using Booth.Flow;
using Booth.Hal;
using FsCheck;
using FsCheck.Fluent;

namespace Booth.Sheet.Tests;

public sealed class RefundSlipTests
{
    private static SlipDocument Compose(string language, RefundCause cause, BoothIdentity? identity = null) =>
        new SheetPainter(new RetentionLimits()).ComposeRefundSlip(
            new Voucher(new VoucherId(Guid.Empty), "123456789015", new Money(250)), cause,
            new LanguageTag(language), identity ?? Sample.Identity, Sample.TakenAt);

    [Fact]
    public void A_slip_says_what_why_where_when_and_how_long()
    {
        var slip = Compose("fr", RefundCause.Overpaid);
        Assert.Equal("123456789015", slip.Qr);
        Assert.Contains(new SlipLine("2,50 €", IsLarge: true), slip.Lines);
        Assert.Contains(new SlipLine("N° 1234 5678 9015", IsLarge: true), slip.Lines);
        var text = string.Join('\n', slip.Lines.Select(line => line.Text));
        Assert.Contains("Vous avez payé plus que le prix", text, StringComparison.Ordinal);
        Assert.Contains("Cabines du Rhône", text, StringComparison.Ordinal);
        Assert.Contains("69003 Lyon", text, StringComparison.Ordinal);
        Assert.Contains("LYON-PD-02", text, StringComparison.Ordinal);
        Assert.Contains("04 72 00 00 00", text, StringComparison.Ordinal);
        // Half past midnight in Paris, though still the day before in UTC.
        Assert.Contains("24 septembre 2026 à 00:30", text, StringComparison.Ordinal);
        Assert.Contains("12 mois", text, StringComparison.Ordinal);
        Assert.Contains("24 septembre 2027", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_slip_fits_the_printer()
    {
        foreach (var language in TextCatalogue.Languages)
        {
            foreach (var cause in Enum.GetValues<RefundCause>())
            {
                foreach (var identity in new[] { Sample.Identity, Sample.LongIdentity })
                {
                    var slip = Compose(language.Value, cause, identity);
                    Assert.InRange(slip.Lines.Length, 15, 40);
                    Assert.All(slip.Lines, line =>
                        Assert.InRange(line.Text.Length, 0, line.IsLarge ? 21 : 42));
                }
            }
        }
    }

    [Fact]
    public void Our_own_words_are_in_the_letters_that_slip_printers_have()
    {
        // Code page 1252 without its typographic marks: those of Latin-1, and the euro.
        foreach (var language in TextCatalogue.Languages)
        {
            foreach (var cause in Enum.GetValues<RefundCause>())
            {
                var text = string.Concat(Compose(language.Value, cause).Lines.Select(l => l.Text));
                Assert.DoesNotContain(text, c => c is '\n' or (> 'ÿ' and not '€'));
            }
        }
    }

    [Fact]
    public void Wrapping_loses_no_letter_and_keeps_to_the_length()
    {
        var texts = from words in Gen.ListOf(Gen.Elements("a", "bon", "cabine", "anticonstitutionnellement"))
                    select string.Join(' ', words);
        Prop.ForAll(texts.ToArbitrary(), Gen.Choose(5, 42).ToArbitrary(), (text, length) =>
        {
            var lines = LineBreaks.Wrap(text, length).ToList();
            return lines.All(line => line.Length <= length)
                && string.Concat(lines).Replace(" ", "") == text.Replace(" ", "");
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("one two", 7, "one two")]
    [InlineData("one two", 6, "one|two")]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one\ntwo", 42, "one|two")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("", 42, "")]
    public void Lines_break_at_spaces(string text, int length, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaks.Wrap(text, length)));
}
