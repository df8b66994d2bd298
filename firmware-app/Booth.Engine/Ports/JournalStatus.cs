using System.Collections.Immutable;

namespace Booth.Engine;

/// <summary>The journal's own state, for status, telemetry and the gate of sales.</summary>
public sealed record JournalStatus
{
    /// <summary>
    /// Damaged files that were set aside and that no person has accepted yet. While there is one,
    /// sales are refused: money and envelopes may be missing.
    /// </summary>
    public ImmutableArray<string> SetAside { get; init; } = [];

    /// <summary>True while sales are refused.</summary>
    public bool RefusesSales => !SetAside.IsDefaultOrEmpty;

    /// <summary>Size of the journal file.</summary>
    public long SizeBytes { get; init; }

    /// <summary>What can still be written: the smaller of the free disk and the file's own cap.</summary>
    public long RoomBytes { get; init; }

    /// <summary>True when the largest sale could not be written: out of service before it is an error.</summary>
    public bool IsNearlyFull { get; init; }

    /// <summary>Version of the tables.</summary>
    public int SchemaVersion { get; init; }
}
