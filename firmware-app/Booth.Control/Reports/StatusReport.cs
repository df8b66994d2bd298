using System.Collections.Immutable;

namespace Booth.Control;

/// <summary>The booth at one moment, without personal data.</summary>
public sealed record StatusReport
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Name of the booth in the fleet.</summary>
    public required string BoothId { get; init; }

    /// <summary>ready, busy, degraded, out_of_service or maintenance.</summary>
    public required string State { get; init; }

    /// <summary>Name of the screen that is shown.</summary>
    public required string Screen { get; init; }

    /// <summary>Why nothing can be sold, each with what to do.</summary>
    public required ImmutableArray<ReasonReport> Reasons { get; init; }

    /// <summary>Version of boothd.</summary>
    public required string Software { get; init; }

    /// <summary>Seconds since start.</summary>
    public required long UptimeS { get; init; }

    /// <summary>Device name to state and fault, if any.</summary>
    public required ImmutableSortedDictionary<string, string> Devices { get; init; }

    /// <summary>Sheets left; null when the printer does not count.</summary>
    public required int? MediaRemaining { get; init; }

    /// <summary>True while coins are refused.</summary>
    public required bool CoinsInhibited { get; init; }

    /// <summary>Lifetime counters and balances.</summary>
    public required CounterReport Counters { get; init; }

    /// <summary>Envelopes that wait.</summary>
    public required OutboxReport Outbox { get; init; }

    /// <summary>The line to the fleet; null for a booth without one.</summary>
    public FleetReport? Fleet { get; init; }

    /// <summary>
    /// How long the last session's steps took, milliseconds: ready, shot_to_verdict,
    /// confirm_to_durable, confirm_to_print, confirm_to_receipt.
    /// </summary>
    public required ImmutableSortedDictionary<string, double> TimingsMs { get; init; }

    /// <summary>Inside the enclosure, degrees Celsius.</summary>
    public required double TemperatureC { get; init; }

    /// <summary>Room on the disk, megabytes.</summary>
    public required long DiskFreeMb { get; init; }

    /// <summary>Working set, megabytes.</summary>
    public required long MemoryMb { get; init; }

    /// <summary>The service door.</summary>
    public required bool DoorOpen { get; init; }

    /// <summary>The wall clock can be trusted.</summary>
    public required bool ClockSynced { get; init; }
}
