using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Engine;

/// <summary>The booth in numbers at one moment: what status and telemetry may say.</summary>
public sealed record BoothSnapshot
{
    /// <summary>ready, busy, degraded, out_of_service or maintenance.</summary>
    public required string State { get; init; }

    /// <summary>Name of the screen that is shown.</summary>
    public required string Screen { get; init; }

    /// <summary>Why nothing can be sold.</summary>
    public required ImmutableArray<OutOfServiceReason> Reasons { get; init; }

    /// <summary>Version of boothd.</summary>
    public required string SoftwareVersion { get; init; }

    /// <summary>Seconds since start.</summary>
    public required long UptimeS { get; init; }

    /// <summary>Lifetime counters, from the journal.</summary>
    public required JournalCounters Counters { get; init; }

    /// <summary>Envelopes waiting.</summary>
    public required OutboxStatus Outbox { get; init; }

    /// <summary>Enclosure.</summary>
    public required double TemperatureC { get; init; }

    /// <summary>Room on the disk, megabytes.</summary>
    public required long DiskFreeMb { get; init; }

    /// <summary>Working set, megabytes.</summary>
    public required long MemoryMb { get; init; }

    /// <summary>The service door.</summary>
    public required bool DoorOpen { get; init; }

    /// <summary>The wall clock can be trusted.</summary>
    public required bool ClockSynced { get; init; }

    /// <summary>True while coins are refused.</summary>
    public required bool CoinsInhibited { get; init; }

    /// <summary>Device name ("camera", "printer"...) to state name ("online"...) and fault, if any.</summary>
    public required ImmutableSortedDictionary<string, string> Devices { get; init; }

    /// <summary>Sheets left; null when the printer does not count.</summary>
    public required int? MediaRemaining { get; init; }
}
