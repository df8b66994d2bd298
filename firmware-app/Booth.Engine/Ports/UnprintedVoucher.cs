using Booth.Flow;

namespace Booth.Engine;

/// <summary>A voucher whose slip did not come out.</summary>
public sealed record UnprintedVoucher(Voucher Voucher, RefundCause Cause);
