namespace Booth.Engine;

/// <summary>A report in the journal.</summary>
/// <param name="Number">Grows, and is never given twice.</param>
/// <param name="Report">As it was handed over; its time to the millisecond.</param>
public sealed record KeptReport(long Number, TelemetryReport Report);
