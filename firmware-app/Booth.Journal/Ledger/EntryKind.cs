namespace Booth.Journal;

/// <summary>Why money moves: the words in the ledger's column `kind`.</summary>
internal static class EntryKind
{
    public const string CoinPending = "coin_pending";
    public const string CreditPosted = "credit_posted";
    public const string CreditVoid = "credit_void";
    public const string SaleOpened = "sale_opened";
    public const string SaleRendered = "sale_rendered";
    public const string SaleReturned = "sale_returned";
    public const string VoucherIssued = "voucher_issued";
    public const string VoucherRedeemed = "voucher_redeemed";
    public const string VoucherExpired = "voucher_expired";
    public const string CashBoxCollected = "cash_box_collected";
    public const string Adjustment = "adjustment";
}
