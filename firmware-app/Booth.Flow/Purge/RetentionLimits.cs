using System.Collections.Immutable;

namespace Booth.Flow;

/// <summary>
/// How long the journal keeps what it may delete. Ledger entries become sums: money is never
/// deleted. Envelopes that are held for an open sale are not either: that sale ends first.
/// </summary>
public sealed record RetentionLimits
{
    /// <summary>
    /// An undelivered envelope is destroyed after this many months, 1..6; the code is dead then.
    /// </summary>
    public int EnvelopeMonths { get; init; } = 6;

    /// <summary>A voucher can be redeemed for this many months, 1..60.</summary>
    public int VoucherMonths { get; init; } = 12;

    /// <summary>
    /// Tombstones, finished print jobs, closed vouchers and settled ledger entries stay this many
    /// days, 30..3650; the entries are folded into their month then.
    /// </summary>
    public int ClosedDays { get; init; } = 400;

    /// <summary>Newest events that stay, 100..1,000,000.</summary>
    public int MaxEvents { get; init; } = 20_000;

    /// <summary>
    /// What is out of range, in words with found and expected; empty when all is well.
    /// </summary>
    public ImmutableArray<string> Problems() =>
    [
        .. OutOfRange(nameof(EnvelopeMonths), EnvelopeMonths, 1, 6),
        .. OutOfRange(nameof(VoucherMonths), VoucherMonths, 1, 60),
        .. OutOfRange(nameof(ClosedDays), ClosedDays, 30, 3650),
        .. OutOfRange(nameof(MaxEvents), MaxEvents, 100, 1_000_000),
    ];

    /// <summary>The moments before which things may go, seen from <paramref name="now"/>.</summary>
    /// <param name="now">Wall clock, UTC. A clock that is not set must not get here.</param>
    public RetentionCutoffs CutoffsAt(DateTimeOffset now) => new(
        MonthsBefore(now, EnvelopeMonths),
        MonthsBefore(now, VoucherMonths),
        now - DateTimeOffset.MinValue < TimeSpan.FromDays(ClosedDays)
            ? DateTimeOffset.MinValue
            : now.AddDays(-ClosedDays));

    private static DateTimeOffset MonthsBefore(DateTimeOffset now, int months) =>
        now < DateTimeOffset.MinValue.AddMonths(months)
            ? DateTimeOffset.MinValue
            : now.AddMonths(-months);

    private static string[] OutOfRange(string name, int value, int min, int max) =>
        value >= min && value <= max
            ? []
            : [$"{name} is {value}; expected {min} to {max}."];
}
