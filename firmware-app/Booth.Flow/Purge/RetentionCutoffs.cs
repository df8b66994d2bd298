namespace Booth.Flow;

/// <summary>What is older than these moments may be deleted; what is as old stays.</summary>
/// <param name="Envelopes">Undelivered envelopes stored before: destroyed, a tombstone
/// stays.</param>
/// <param name="Vouchers">Vouchers issued before: expired, no longer redeemed.</param>
/// <param name="Closed">Tombstones, finished print jobs and closed vouchers from before:
/// deleted.</param>
public readonly record struct RetentionCutoffs(
    DateTimeOffset Envelopes, DateTimeOffset Vouchers, DateTimeOffset Closed)
{
    /// <summary>
    /// True when an undelivered envelope must go. A held one never: its sale ends first.
    /// </summary>
    /// <param name="storedAt">When it was committed, UTC.</param>
    /// <param name="isHeld">True while its sheet is not out.</param>
    public bool DestroysEnvelope(DateTimeOffset storedAt, bool isHeld) =>
        !isHeld && storedAt < Envelopes;

    /// <summary>True when a voucher can no longer be redeemed.</summary>
    /// <param name="issuedAt">When it was issued, UTC.</param>
    public bool ExpiresVoucher(DateTimeOffset issuedAt) => issuedAt < Vouchers;
}
