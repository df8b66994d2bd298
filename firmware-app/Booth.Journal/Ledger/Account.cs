namespace Booth.Journal;

/// <summary>
/// The accounts that money moves between. Visitor, operator and adjustments are outside.
/// </summary>
internal static class Account
{
    public const string Visitor = "visitor";
    public const string Pending = "pending";
    public const string Credit = "credit";
    public const string SalesOpen = "sales_open";
    public const string Sales = "sales";
    public const string Vouchers = "vouchers";
    public const string VouchersExpired = "vouchers_expired";
    public const string CashBox = "cash_box";
    public const string Operator = "operator";
    public const string Adjustments = "adjustments";
}
