using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Sheet;

/// <summary>Every word on paper in one language; one file a language beside this one.</summary>
internal sealed record SheetTexts
{
    public required string Name { get; init; }

    public required string PlainName { get; init; }

    public required string Tagline { get; init; }

    public required string PlainFormat { get; init; }

    public required string PlainHint { get; init; }

    public required string TakenOn { get; init; }

    public required string PlainTakenOn { get; init; }

    public required string YourCode { get; init; }

    public required string ValidUntil { get; init; }

    public required string YourSignature { get; init; }

    public required string StepsTitle { get; init; }

    public required ImmutableArray<string> Steps { get; init; }

    /// <summary>{0} telephone, {1} booth.</summary>
    public required string Support { get; init; }

    public required string SlipBooth { get; init; }

    public required string SlipTitle { get; init; }

    public required string SlipNumber { get; init; }

    public required ImmutableDictionary<RefundCause, string> SlipReasons { get; init; }

    public required string SlipIssued { get; init; }

    public required string SlipValid { get; init; }

    public required string SlipUse { get; init; }

    public required string SlipHelp { get; init; }

    /// <summary>{0} euros, {1} cents of two digits.</summary>
    public required string MoneyPattern { get; init; }

    /// <summary>{0} day, {1} month, {2} year.</summary>
    public required string DatePattern { get; init; }

    public required string FirstDay { get; init; }

    public required ImmutableArray<string> Months { get; init; }

    /// <summary>"12 mars 2026", as the calendar of the date's own offset says.</summary>
    public string Date(DateTimeOffset date) => string.Format(
        DatePattern, date.Day == 1 ? FirstDay : $"{date.Day}", Months[date.Month - 1], date.Year);

    public string Amount(Money money) =>
        string.Format(MoneyPattern, money.MinorUnits / 100, $"{money.MinorUnits % 100:00}");
}
