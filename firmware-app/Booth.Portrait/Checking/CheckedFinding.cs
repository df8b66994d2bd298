using Booth.Flow;

namespace Booth.Portrait;

/// <summary>One finding under its wire names.</summary>
/// <param name="Id">E.g. "face_height_mm".</param>
/// <param name="Value">The measure, rounded to 4 decimals; absent when it could not be taken.</param>
/// <param name="Unit">Unit of <paramref name="Value"/>.</param>
/// <param name="Limit">The limit in words and numbers.</param>
/// <param name="Result">"pass", "warn" or "fail".</param>
/// <param name="Kind">"measured" or "estimated".</param>
/// <param name="Hint">What the visitor should do, e.g. "open_eyes"; "none" when nothing.</param>
public sealed record CheckedFinding(
    string Id, double? Value, string Unit, string Limit, string Result, string Kind, string Hint)
{
    /// <summary>The wire form of <paramref name="finding"/>.</summary>
    public static CheckedFinding From(Finding finding) => new(
        finding.Id.ToWireName(),
        finding.Value is { } value && double.IsFinite(value) ? Math.Round(value, 4) : null,
        finding.Unit,
        finding.Limit,
        finding.Result.ToWireName(),
        finding.Kind.ToWireName(),
        finding.Hint.ToWireName());
}
