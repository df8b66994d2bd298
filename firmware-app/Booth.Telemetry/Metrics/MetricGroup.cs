using System.Collections.Immutable;

namespace Booth.Telemetry;

/// <summary>The metrics of the node or of one of its devices.</summary>
/// <param name="Device">Device name; null for the node itself.</param>
/// <param name="Metrics">In birth order; the same names every time.</param>
internal sealed record MetricGroup(string? Device, ImmutableArray<Metric> Metrics)
{
    /// <summary>
    /// What changed. Quiet metrics go along when something else moved; alone they wait for the
    /// heartbeat.
    /// </summary>
    public ImmutableArray<Metric> NewsSince(MetricGroup before)
    {
        var changed = Metrics.Except(before.Metrics).ToImmutableArray();
        return changed.All(metric => metric.IsQuiet) ? [] : changed;
    }
}
