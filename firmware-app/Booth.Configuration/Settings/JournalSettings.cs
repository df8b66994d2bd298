using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The booth's one durable file.</summary>
public sealed record JournalSettings
{
    [StringLength(4_096, MinimumLength = 1)]
    [Description("Path of the SQLite file.")]
    public string Path { get; init; } = "/var/lib/booth/journal.db";

    [Range(1, 183)]
    [Description("An envelope the collector never took is destroyed after this many days.")]
    public int EnvelopeRetentionDays { get; init; } = 183;

    [Range(1, 3_650)]
    [Description("Events and tombstones are kept this many days.")]
    public int EventRetentionDays { get; init; } = 400;

    [Range(1, 100_000)]
    [Description("Envelopes that may wait before the booth stops selling e-photos.")]
    public int MaxQueuedEnvelopes { get; init; } = 2_000;

    [Range(16L, 100_000L)]
    [Description("Room a sale needs on the disk, megabytes; below it the booth stops selling.")]
    public long MinDiskFreeMb { get; init; } = 64;
}
