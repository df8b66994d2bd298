using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Engine;

/// <summary>What a crash left undone.</summary>
/// <param name="PendingCoins">Coins in the box that are not yet credit.</param>
/// <param name="OpenSales">Sales neither rendered nor returned.</param>
/// <param name="UnprintedVouchers">Vouchers whose slip did not come out.</param>
/// <param name="CreditOnHand">Credit of whoever was there.</param>
public sealed record JournalRecovery(
    ImmutableArray<CoinId> PendingCoins,
    ImmutableArray<OpenSale> OpenSales,
    ImmutableArray<UnprintedVoucher> UnprintedVouchers,
    Money CreditOnHand);
