namespace Booth.Control;

/// <summary>A measure against its limit.</summary>
/// <param name="Id">E.g. "face_height_mm".</param>
/// <param name="Value">The measure; null when it could not be taken.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Limit">The limit in words and numbers.</param>
/// <param name="Result">"pass", "warn" or "fail".</param>
/// <param name="Kind">"measured" or "estimated".</param>
/// <param name="Hint">What the visitor should do; "none" when nothing.</param>
public sealed record FindingReport(
    string Id, double? Value, string Unit, string Limit, string Result, string Kind, string Hint);
