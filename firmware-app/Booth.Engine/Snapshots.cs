using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>Puts the booth into numbers, for status and telemetry.</summary>
internal sealed class Snapshots(EngineParts parts, HealthMonitor health, StorageGuard storage)
{
    private readonly TimeSpan startedAt = parts.TimeProvider.Monotonic();
    private JournalCounters counters = JournalCounters.Unknown;
    private OutboxStatus outbox = OutboxStatus.Empty;

    public BoothSnapshot Take(BoothState booth, CurrentScreen screen)
    {
        // A journal that does not answer must not hide everything else: the last numbers stand.
        counters = storage.Try(parts.Journal.Counters) ?? counters;
        outbox = storage.Try(parts.Journal.Outbox) ?? outbox;
        EnclosureStatus enclosure = parts.Enclosure.Status;
        return new BoothSnapshot
        {
            State = StateName(booth, outbox),
            Screen = screen.Name,
            Reasons = booth.Health.Reasons,
            SoftwareVersion = parts.SoftwareVersion,
            UptimeS = (long)(parts.TimeProvider.Monotonic() - startedAt).TotalSeconds,
            Counters = counters,
            Outbox = outbox,
            TemperatureC = enclosure.TemperatureC,
            DiskFreeMb = enclosure.DiskFreeMb,
            MemoryMb = parts.MemoryBytes() / (1024 * 1024),
            DoorOpen = enclosure.DoorOpen,
            ClockSynced = enclosure.ClockSynced,
            CoinsInhibited = !booth.AcceptsCoins,
            Devices = health.Devices(),
            MediaRemaining = parts.PhotoPrinter.Status.MediaRemaining,
        };
    }

    private static string StateName(BoothState booth, OutboxStatus outbox) => booth.Session switch
    {
        SessionState.Maintenance or SessionState.Servicing => "maintenance",
        SessionState.OutOfService or SessionState.Stopped => "out_of_service",
        SessionState.Attract when !booth.Health.SlipPrinterReady || outbox.Stopped > 0 => "degraded",
        SessionState.Attract => "ready",
        _ => "busy",
    };
}
