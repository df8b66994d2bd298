namespace Booth.Journal.Tests;

/// <summary>What the model knows of one voucher.</summary>
internal sealed class ModelVoucher(Voucher voucher)
{
    public Voucher Voucher { get; } = voucher;

    public bool IsPrinted { get; set; }

    public bool IsRedeemed { get; set; }
}
