using System.Collections.Immutable;
using Booth.Control;

namespace Booth.Cli.Tests;

/// <summary>Reports as boothd would give them.</summary>
internal static class Reports
{
    public static OutboxReport Outbox { get; } = new()
    {
        Held = 0,
        Queued = 0,
        Stopped = 0,
        OldestAgeS = 0,
        LastAcknowledgedAt = null,
    };

    public static CounterReport Counters { get; } = new()
    {
        CoinsAccepted = 4,
        CoinsCents = 800,
        CoinsUnknown = 0,
        CoinEventsLost = 0,
        SalesRendered = 1,
        SalesCents = 800,
        SalesReturned = 0,
        ShotsTaken = 1,
        ShotsRefused = 0,
        PrintsCompleted = 1,
        PrintsFailed = 0,
        UploadsAcknowledged = 1,
        CreditCents = 0,
        VouchersCents = 0,
        CashBoxCents = 800,
    };

    public static StatusReport Status { get; } = new()
    {
        BoothId = "demo-1",
        State = "ready",
        Screen = "attract",
        Reasons = [],
        Software = "0.1.0",
        UptimeS = 3_725,
        MediaRemaining = 399,
        CoinsInhibited = true,
        Counters = Counters,
        Outbox = Outbox,
        Devices = ImmutableSortedDictionary<string, string>.Empty.Add("camera", "online"),
        TimingsMs = ImmutableSortedDictionary<string, double>.Empty,
        TemperatureC = 41,
        DiskFreeMb = 900,
        MemoryMb = 120,
        DoorOpen = false,
        ClockSynced = true,
    };

    public static DossierReport Dossier { get; } = new()
    {
        Id = new('0', 64),
        State = "acknowledged",
        Since = DateTimeOffset.UnixEpoch,
        Attempts = 2,
        LastProblem = "503",
    };
}
