using Booth.Flow;

namespace Booth.Engine;

/// <summary>One transfer of money between two accounts. Append-only.</summary>
/// <param name="Number">Counts up.</param>
/// <param name="At">Wall clock, UTC.</param>
/// <param name="Kind">"coin_pending", "credit_posted", "credit_void", "sale_opened",
/// "sale_rendered", "sale_returned", "voucher_issued", "voucher_redeemed", "voucher_expired",
/// "cash_box_collected", "adjustment".</param>
/// <param name="From">The account it left: "visitor", "pending", "credit", "sales_open"...</param>
/// <param name="To">The account it went to.</param>
/// <param name="Amount">Positive.</param>
/// <param name="Reference">Coin, sale or voucher id.</param>
public sealed record LedgerEntry(
    long Number, DateTimeOffset At, string Kind, string From, string To, Money Amount, string Reference);
