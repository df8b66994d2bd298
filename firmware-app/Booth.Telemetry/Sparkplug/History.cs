using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Booth.Engine;
using Google.Protobuf;

namespace Booth.Telemetry;

/// <summary>
/// Changes that nobody heard, as they will be told: metrics that are flagged as history and carry
/// the time at which they were true (Sparkplug 3.0, 6.4.5).
/// </summary>
internal static class History
{
    /// <summary>One report for each group that has news.</summary>
    public static ImmutableArray<TelemetryReport> Changes(
        BoothSnapshot before, BoothSnapshot now, DateTimeOffset at) =>
    [
        .. BoothMetrics.Of(now).Zip(BoothMetrics.Of(before))
            .Select(pair => (pair.First.Device, News: pair.First.NewsSince(pair.Second)))
            .Where(group => !group.News.IsEmpty)
            .Select(group => new TelemetryReport(at, group.Device ?? "", Write(group.News, at))),
    ];

    /// <summary>
    /// The metrics of a report that a birth has named; what an older version kept under a name
    /// that is no more cannot be told, and what is not readable neither.
    /// </summary>
    public static IEnumerable<Payload.Types.Metric> Read(
        TelemetryReport report, ImmutableArray<MetricGroup> born)
    {
        var device = report.Device.Length == 0 ? null : report.Device;
        var names = born.Where(group => group.Device == device)
            .SelectMany(group => group.Metrics).Select(metric => metric.Name).ToHashSet();
        return Parse(report).Where(metric => names.Contains(metric.Name));
    }

    private static ImmutableArray<byte> Write(ImmutableArray<Metric> metrics, DateTimeOffset at)
    {
        var atMs = (ulong)at.ToUnixTimeMilliseconds();
        var payload = new Payload();
        foreach (var metric in metrics)
        {
            var wire = MetricCodec.Encode(metric, atMs, withType: false);
            wire.IsHistorical = true;
            payload.Metrics.Add(wire);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(payload.ToByteArray());
    }

    private static IEnumerable<Payload.Types.Metric> Parse(TelemetryReport report)
    {
        try
        {
            return Payload.Parser.ParseFrom(report.Metrics.AsSpan()).Metrics;
        }
        catch (InvalidProtocolBufferException)
        {
            return [];
        }
    }
}
