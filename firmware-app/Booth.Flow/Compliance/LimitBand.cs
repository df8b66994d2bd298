using System.Globalization;
using System.Runtime.CompilerServices;

namespace Booth.Flow;

/// <summary>
/// A limit with two edges on each side. Within <see cref="PassFrom"/>..<see cref="PassTo"/> passes,
/// outside <see cref="FailBelow"/>..<see cref="FailAbove"/> fails, between the two warns. An
/// infinite edge is an open side.
/// </summary>
/// <param name="FailBelow">Lower values fail; at most <paramref name="PassFrom"/>.</param>
/// <param name="PassFrom">Lowest value that passes.</param>
/// <param name="PassTo">Highest value that passes; not below <paramref name="PassFrom"/>.</param>
/// <param name="FailAbove">Higher values fail; at least <paramref name="PassTo"/>.</param>
public sealed record LimitBand(double FailBelow, double PassFrom, double PassTo, double FailAbove)
{
    // Every preview frame is judged by the same bands.
    private static readonly ConditionalWeakTable<LimitBand, string> Words = [];

    /// <summary>A limit with a lower side only.</summary>
    public static LimitBand AtLeast(double passFrom, double failBelow) =>
        new(failBelow, passFrom, double.PositiveInfinity, double.PositiveInfinity);

    /// <summary>A limit with an upper side only.</summary>
    public static LimitBand AtMost(double passTo, double failAbove) =>
        new(double.NegativeInfinity, double.NegativeInfinity, passTo, failAbove);

    /// <summary>The same limit on both sides of zero.</summary>
    public static LimitBand Around(double passTo, double failAbove) =>
        new(-failAbove, -passTo, passTo, failAbove);

    /// <summary>True when the four edges are in order and at least one is finite.</summary>
    public bool IsValid =>
        FailBelow <= PassFrom && PassFrom <= PassTo && PassTo <= FailAbove
        && (double.IsFinite(PassFrom) || double.IsFinite(PassTo));

    /// <summary>
    /// The band with its failing edges half way towards the passing ones: what is within it on one
    /// picture is within the whole band on the next one a moment later.
    /// </summary>
    public LimitBand Narrowed() => this with
    {
        FailBelow = (FailBelow + PassFrom) / 2,
        FailAbove = (FailAbove + PassTo) / 2,
    };

    /// <summary>Judges <paramref name="value"/>; what is not a number fails.</summary>
    public FindingResult Judge(double value)
    {
        if (value >= PassFrom && value <= PassTo)
            return FindingResult.Pass;
        return value >= FailBelow && value <= FailAbove ? FindingResult.Warn : FindingResult.Fail;
    }

    /// <summary>The limit in words, e.g. "32..36 (fail outside 30..38)".</summary>
    public override string ToString() => Words.GetValue(this, static band => band.Describe());

    private string Describe() => (double.IsFinite(PassFrom), double.IsFinite(PassTo)) switch
    {
        (true, true) when FailBelow == PassFrom && FailAbove == PassTo =>
            $"{Text(PassFrom)}..{Text(PassTo)}",
        (true, true) =>
            $"{Text(PassFrom)}..{Text(PassTo)} (fail outside {Text(FailBelow)}..{Text(FailAbove)})",
        (true, false) when FailBelow == PassFrom => $">= {Text(PassFrom)}",
        (true, false) => $">= {Text(PassFrom)} (fail below {Text(FailBelow)})",
        _ when FailAbove == PassTo => $"<= {Text(PassTo)}",
        _ => $"<= {Text(PassTo)} (fail above {Text(FailAbove)})",
    };

    private static string Text(double value) =>
        value.ToString("0.####", CultureInfo.InvariantCulture);
}
