using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;
using Booth.Hal;

namespace Booth.Telemetry;

/// <summary>The booth's snapshot in the words of the fleet's convention.</summary>
internal static class BoothMetrics
{
    /// <summary>Node first, then its devices, in birth order.</summary>
    public static ImmutableArray<MetricGroup> Of(BoothSnapshot booth) =>
        [Node(booth), Coin(booth), Printer(booth), Camera(booth), Upload(booth)];

    private static MetricGroup Node(BoothSnapshot booth) => new(null, [
        new("Properties/Software", MetricValue.Word.Version(booth.SoftwareVersion)),
        new("Health/State", MetricValue.Word.OneOf(
            booth.State, "ready", "busy", "degraded", "out_of_service", "maintenance")),
        new("Health/Reasons", MetricValue.Word.OfAll<OutOfServiceReason>(booth.Reasons)),
        new("Time/UptimeS", new MetricValue.Count(booth.UptimeS), IsQuiet: true),
        new("Time/ClockSynced", new MetricValue.Flag(booth.ClockSynced)),
        new("System/EnclosureTempC", new MetricValue.Real(booth.TemperatureC), IsQuiet: true),
        new("System/DiskFreeMB", new MetricValue.Count(booth.DiskFreeMb), IsQuiet: true),
        new("System/MemoryMB", new MetricValue.Count(booth.MemoryMb), IsQuiet: true),
        new("System/DoorOpen", new MetricValue.Flag(booth.DoorOpen)),
        new("Sales/Count", Total(booth, counters => counters.SalesRendered)),
        new("Sales/ValueCents", Cents(booth, counters => counters.SalesValue)),
        new("Telemetry/Lost", Total(booth, counters => counters.ReportsLost)),
        new("Sales/Returned", Total(booth, counters => counters.SalesReturned)),
    ]);

    private static MetricGroup Coin(BoothSnapshot booth) => new("coin", [
        new("State", State(booth, "coin")),
        new("Accepted/Count", Total(booth, counters => counters.CoinsAccepted)),
        new("Accepted/ValueCents", Cents(booth, counters => counters.CoinsValue)),
        new("Unknown/Count", Total(booth, counters => counters.CoinsUnknown)),
        new("EventsLost", Total(booth, counters => counters.CoinEventsLost)),
        new("CashBox/ValueCents", Cents(booth, counters => counters.CashBox)),
        new("Inhibited", new MetricValue.Flag(booth.CoinsInhibited)),
    ]);

    private static MetricGroup Printer(BoothSnapshot booth) => new("printer", [
        new("State", State(booth, "printer")),
        new("Reasons", Faults<PhotoPrinterFault>(booth, "printer")),
        new("MediaRemaining", new MetricValue.Count(booth.MediaRemaining)),
        new("Completed", Total(booth, counters => counters.PrintsCompleted)),
        new("Failed", Total(booth, counters => counters.PrintsFailed)),
    ]);

    private static MetricGroup Camera(BoothSnapshot booth) => new("camera", [
        new("State", State(booth, "camera")),
        new("Reasons", Faults<CameraFault>(booth, "camera")),
        new("Captures", Total(booth, counters => counters.ShotsTaken)),
        new("Retakes", Total(booth, counters => counters.ShotsRefused)),
    ]);

    private static MetricGroup Upload(BoothSnapshot booth) => new("upload", [
        new("QueueDepth", new MetricValue.Count(booth.Outbox.Queued)),
        new("Held", new MetricValue.Count(booth.Outbox.Held)),
        new("OldestAgeS", new MetricValue.Count(booth.Outbox.OldestAgeS), IsQuiet: true),
        new("Sent", Total(booth, counters => counters.UploadsAcknowledged)),
        new("Failed", new MetricValue.Count(booth.Outbox.Stopped)),
        new("LastOkTime", new MetricValue.Moment(booth.Outbox.LastAcknowledgedAt)),
    ]);

    // A journal that has never answered knows no total; a zero would say that all was lost.
    private static MetricValue.Count Total(BoothSnapshot booth, Func<JournalCounters, long> of) =>
        new(booth.Counters.IsKnown ? of(booth.Counters) : null);

    private static MetricValue.Whole Cents(BoothSnapshot booth, Func<JournalCounters, Money> of) =>
        new(booth.Counters.IsKnown ? of(booth.Counters).MinorUnits : null);

    // The snapshot names a device's state and fault in one text; only names that the port
    // defines get through, whatever else the text may hold.
    private static MetricValue.Word State(BoothSnapshot booth, string device) =>
        Named<DeviceState>(booth, device) is [var state, ..]
            ? MetricValue.Word.Of(state)
            : MetricValue.Word.OneOf("unknown");

    private static MetricValue.Word Faults<TFault>(BoothSnapshot booth, string device)
        where TFault : struct, Enum => MetricValue.Word.OfAll(Named<TFault>(booth, device));

    private static ImmutableArray<TName> Named<TName>(BoothSnapshot booth, string device)
        where TName : struct, Enum
    {
        var text = booth.Devices.GetValueOrDefault(device, "");
        var words = text.Split([' ', ',', ':', ';', '(', ')'], StringSplitOptions.TrimEntries)
            .Select(word => word.Replace("_", "", StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Enum.GetValues<TName>().Where(name => words.Contains(name.ToString()))];
    }
}
