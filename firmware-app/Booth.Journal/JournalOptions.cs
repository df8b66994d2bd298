using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>Bounds of the journal.</summary>
public sealed record JournalOptions
{
    /// <summary>What is deleted when.</summary>
    public RetentionLimits Retention { get; init; } = new();

    /// <summary>
    /// Envelopes that may wait at most, 1..100,000; a further e-photo is not sold.
    /// </summary>
    public int MaxEnvelopes { get; init; } = 2000;

    /// <summary>Largest envelope that is stored, 1 KiB..64 MiB.</summary>
    public int MaxEnvelopeBytes { get; init; } = 4 << 20;

    /// <summary>
    /// Telemetry reports that are kept while the fleet's broker is away, 100..1,000,000: 10,000 are
    /// about ten busy days, in 2 MB.
    /// </summary>
    public int MaxReports { get; init; } = 10_000;

    /// <summary>
    /// Largest journal file, 16 MiB..64 GiB and four times the largest envelope or more.
    /// Reaching it is the same as a full disk.
    /// </summary>
    public long MaxFileBytes { get; init; } = 2L << 30;

    /// <summary>
    /// Newest ledger entries that are never folded, whatever a clock says, 1..100,000: nothing that
    /// repeats a call is so late.
    /// </summary>
    public int NewestEntriesThatStay { get; init; } = 1000;

    /// <summary>
    /// Free bytes on the disk that holds the journal; null: the real disk. A simulation has its own.
    /// </summary>
    public Func<long>? DiskFreeBytes { get; init; }

    /// <summary>What is out of range, in words; empty when all is well.</summary>
    public ImmutableArray<string> Problems() =>
    [
        .. Retention.Problems(),
        .. OutOfRange(nameof(MaxEnvelopes), MaxEnvelopes, 1, 100_000),
        .. OutOfRange(nameof(NewestEntriesThatStay), NewestEntriesThatStay, 1, 100_000),
        .. OutOfRange(nameof(MaxEnvelopeBytes), MaxEnvelopeBytes, 1 << 10, 64 << 20),
        .. OutOfRange(nameof(MaxReports), MaxReports, 100, 1_000_000),
        .. OutOfRange(
            nameof(MaxFileBytes),
            MaxFileBytes,
            Math.Max(16 << 20, 4L * MaxEnvelopeBytes),
            64L << 30),
    ];

    private static string[] OutOfRange(string name, long value, long min, long max) =>
        value >= min && value <= max
            ? []
            : [$"{name} is {value}; expected {min} to {max}."];
}
