namespace Booth.Control;

/// <summary>One transfer of money between two accounts.</summary>
/// <param name="Number">Counts up.</param>
/// <param name="At">Wall clock, UTC.</param>
/// <param name="Kind">"coin_pending", "credit_posted", "sale_opened"...</param>
/// <param name="From">The account it left.</param>
/// <param name="To">The account it went to.</param>
/// <param name="Cents">Positive.</param>
/// <param name="Reference">Coin, sale or voucher id.</param>
public sealed record LedgerLine(
    long Number, DateTimeOffset At, string Kind, string From, string To, long Cents,
        string Reference);
