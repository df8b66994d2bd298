namespace Booth.Flow;

/// <summary>A measure against its limit.</summary>
/// <param name="Id">What it is about.</param>
/// <param name="Value">The measure, in <paramref name="Unit"/>; null when it could not be taken.</param>
/// <param name="Unit">"mm", "deg", "%", "ratio", "count", "px", "L*", "share", "stops"
/// (of light, powers of two) or "dE" (distance in CIELAB).</param>
/// <param name="Limit">The limit in words and numbers, e.g. "32..36 (fail outside 30..38)".</param>
/// <param name="Result">Pass, warn or fail.</param>
/// <param name="Kind">Measured or estimated.</param>
/// <param name="Hint">What the visitor should do about it.</param>
public sealed record Finding(
    FindingId Id,
    double? Value,
    string Unit,
    string Limit,
    FindingResult Result,
    FindingKind Kind,
    Hint Hint);
