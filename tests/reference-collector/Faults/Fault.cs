namespace ReferenceCollector;

/// <summary>A fault to come.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Status">The status, for <see cref="FaultKind.Status"/>.</param>
/// <param name="RetryAfter">The Retry-After header, seconds or a date; null without.</param>
/// <param name="Times">For how many PUTs.</param>
public sealed record Fault(
    FaultKind Kind, int Status = 500, string? RetryAfter = null, int Times = 1);
