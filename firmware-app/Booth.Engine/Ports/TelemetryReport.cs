using System.Collections.Immutable;

namespace Booth.Engine;

/// <summary>What changed at one moment while the fleet could not hear it; made to be told later.</summary>
/// <param name="At">When it changed, by the booth's clock.</param>
/// <param name="Device">"coin", "printer"...; empty for the booth itself. At most 32 characters.</param>
/// <param name="Metrics">
/// Names and values in telemetry's own words, 1..4096 bytes; whoever keeps them does not read them.
/// </param>
public sealed record TelemetryReport(
    DateTimeOffset At, string Device, ImmutableArray<byte> Metrics);
