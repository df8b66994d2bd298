namespace Booth.Control;

/// <summary>One event.</summary>
/// <param name="Number">Counts up.</param>
/// <param name="At">Wall clock, UTC.</param>
/// <param name="Kind">snake_case.</param>
/// <param name="Detail">Words and numbers.</param>
public sealed record EventLine(long Number, DateTimeOffset At, string Kind, string Detail);
