namespace Booth.Telemetry;

/// <summary>A name of the convention with its value.</summary>
/// <param name="Name">As in the convention: "Time/UptimeS".</param>
/// <param name="Value">What it says now.</param>
/// <param name="IsQuiet">Always moving: its change alone is not worth a message.</param>
internal sealed record Metric(string Name, MetricValue Value, bool IsQuiet = false);
