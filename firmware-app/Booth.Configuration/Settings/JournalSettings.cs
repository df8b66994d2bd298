using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Booth.Flow;

namespace Booth.Configuration;

/// <summary>The booth's one durable file.</summary>
public sealed record JournalSettings
{
    [StringLength(4_096, MinimumLength = 1)]
    [Description("Path of the SQLite file.")]
    public string Path { get; init; } = "/var/lib/booth/journal.db";

    [Range(1, 6)]
    [Description("An envelope the collector never took is destroyed after this many months.")]
    public int EnvelopeRetentionMonths { get; init; } = 6;

    [Range(1, 60)]
    [Description("A voucher can be redeemed for this many months.")]
    public int VoucherRetentionMonths { get; init; } = 12;

    [Range(30, 3_650)]
    [Description("Tombstones, finished print jobs and closed vouchers stay this many days.")]
    public int ClosedRetentionDays { get; init; } = 400;

    [Range(100, 1_000_000)]
    [Description("Newest events that stay.")]
    public int MaxEvents { get; init; } = 20_000;

    [Range(1, 100_000)]
    [Description("Envelopes that may wait before the booth stops selling.")]
    public int MaxEnvelopes { get; init; } = 2_000;

    /// <summary>What is deleted when, as the rules know it.</summary>
    public RetentionLimits ToRetention() => new()
    {
        EnvelopeMonths = EnvelopeRetentionMonths,
        VoucherMonths = VoucherRetentionMonths,
        ClosedDays = ClosedRetentionDays,
        MaxEvents = MaxEvents,
    };
}
