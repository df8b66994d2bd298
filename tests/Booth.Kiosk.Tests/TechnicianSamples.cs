using System.Collections.Immutable;
using Booth.Engine;

namespace Booth.Kiosk.Tests;

/// <summary>What a technician finds.</summary>
internal static class TechnicianSamples
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero);

    public static BoothSnapshot Snapshot { get; } = new()
    {
        State = "maintenance",
        Screen = "servicing",
        Reasons = [],
        SoftwareVersion = "1.0.0",
        UptimeS = 93_000,
        Counters = new JournalCounters
        {
            CoinsAccepted = 12_480,
            CoinsValue = new(1_310_350),
            SalesRendered = 1_604,
            SalesValue = new(1_283_200),
            SalesReturned = 12,
            ShotsTaken = 4_711,
            PrintsCompleted = 1_604,
            PrintsFailed = 12,
            CashBox = new(48_650),
        },
        Outbox = OutboxStatus.Empty with { Queued = 3 },
        TemperatureC = 41,
        DiskFreeMb = 18_000,
        MemoryMb = 160,
        DoorOpen = false,
        ClockSynced = true,
        CoinsInhibited = true,
        Devices = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["camera"] = "online",
            ["coin"] = "online",
            ["display"] = "online",
            ["flash"] = "online",
            ["printer"] = "hardware_error: media_empty",
            ["slip"] = "online",
            ["touch"] = "online",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        MediaRemaining = 214,
    };

    public static ImmutableArray<JournalEvent> Events { get; } =
    [
        .. Enum.GetValues<JournalEventKind>().Select((kind, at) => new JournalEvent(
            at, Noon + TimeSpan.FromMinutes(7 * at), kind, "printer_media_empty, camera_offline")),
    ];
}
