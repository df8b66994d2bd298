namespace Booth.Engine;

/// <summary>One event.</summary>
/// <param name="Number">Counts up.</param>
/// <param name="At">Wall clock, UTC.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Detail">Words and numbers; no personal data.</param>
public sealed record JournalEvent(
    long Number, DateTimeOffset At, JournalEventKind Kind, string Detail);
