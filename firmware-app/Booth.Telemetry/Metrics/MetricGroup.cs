using System.Collections.Immutable;

namespace Booth.Telemetry;

/// <summary>The metrics of the node or of one of its devices.</summary>
/// <param name="Device">Device name; null for the node itself.</param>
/// <param name="Metrics">In birth order; the same names every time.</param>
internal sealed record MetricGroup(string? Device, ImmutableArray<Metric> Metrics);
