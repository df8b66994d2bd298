using Booth.Flow;

namespace Booth.Engine;

/// <summary>A voucher whose slip did not come out.</summary>
/// <param name="Voucher">The voucher.</param>
/// <param name="Cause">Why it was issued.</param>
/// <param name="IssuedAt">When, by the wall clock.</param>
public sealed record UnprintedVoucher(
    Voucher Voucher, RefundCause Cause, DateTimeOffset IssuedAt);
