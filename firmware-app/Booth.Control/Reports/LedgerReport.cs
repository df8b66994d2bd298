using System.Collections.Immutable;

namespace Booth.Control;

/// <summary>The ledger: every transfer, the balances, and what is violated.</summary>
public sealed record LedgerReport
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Credit on hand, cents.</summary>
    public required long CreditCents { get; init; }

    /// <summary>Vouchers not yet redeemed, cents.</summary>
    public required long VouchersCents { get; init; }

    /// <summary>Coins in the cash box, cents.</summary>
    public required long CashBoxCents { get; init; }

    /// <summary>Invariants that do not hold, in words; empty when the books are right.</summary>
    public required ImmutableArray<string> Violations { get; init; }

    /// <summary>Oldest first.</summary>
    public required ImmutableArray<LedgerLine> Entries { get; init; }
}
