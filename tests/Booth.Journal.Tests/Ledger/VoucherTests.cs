namespace Booth.Journal.Tests;

public sealed class VoucherTests : IDisposable
{
    private readonly TestBooth booth = new();
    private readonly VoucherId id = new(Guid.NewGuid());

    private SqliteJournal Journal => booth.Journal;

    [Fact]
    public void All_credit_becomes_one_voucher()
    {
        booth.Pay(200);
        booth.Pay(50);
        var number = booth.NextNumber();
        Assert.Equal(
            new Voucher(id, number, new Money(250)),
            Journal.IssueVoucher(id, number, RefundCause.TimedOut));
        Assert.Equal(Money.Zero, Journal.CreditOnHand());
        Assert.Equal(new Money(250), Journal.Counters().VouchersOutstanding);
        booth.AssertSound();
    }

    [Fact]
    public void Without_credit_there_is_no_voucher() =>
        Assert.Null(Journal.IssueVoucher(id, booth.NextNumber(), RefundCause.Cancelled));

    [Fact]
    public void Issuing_twice_gives_the_same_voucher()
    {
        booth.Pay(200);
        var first = Journal.IssueVoucher(id, booth.NextNumber(), RefundCause.Overpaid);
        booth.Pay(100);
        Assert.Equal(first, Journal.IssueVoucher(id, booth.NextNumber(), RefundCause.Overpaid));
        Assert.Equal(new Money(100), Journal.CreditOnHand());
    }

    [Fact]
    public void A_number_is_right_and_used_once()
    {
        var taken = booth.Refund(100);
        booth.Pay(200);
        booth.AssertRuleBroken(
            () => Journal.IssueVoucher(id, taken.Number, RefundCause.Cancelled), "in use");
        booth.AssertRuleBroken(
            () => Journal.IssueVoucher(id, "123456789012", RefundCause.Cancelled), "check digit");
        Assert.Equal(new Money(200), Journal.CreditOnHand());
    }

    [Fact]
    public void A_refusal_never_tells_the_number()
    {
        var taken = booth.Refund(100);
        booth.Pay(200);
        var error = Assert.Throws<JournalException>(
            () => Journal.IssueVoucher(id, taken.Number, RefundCause.Cancelled));
        Assert.DoesNotContain(taken.Number, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Journal.Ledger(),
            entry => entry.ToString().Contains(taken.Number, StringComparison.Ordinal));
    }

    [Fact]
    public void A_voucher_is_redeemed_once()
    {
        var voucher = booth.Refund(300);
        booth.Pay(50);
        Assert.Equal(new Money(350), Journal.RedeemVoucher(voucher.Number));
        Assert.Null(Journal.RedeemVoucher(voucher.Number));
        Assert.Equal(new Money(350), Journal.CreditOnHand());
        Assert.Equal(Money.Zero, Journal.Counters().VouchersOutstanding);
        booth.AssertSound();
    }

    [Theory]
    [InlineData("")]
    [InlineData("000000000000")]
    [InlineData("' OR 1=1 --")]
    public void An_unknown_number_is_worth_nothing(string number)
    {
        booth.Refund(300);
        Assert.Null(Journal.RedeemVoucher(number));
        Assert.Equal(Money.Zero, Journal.CreditOnHand());
    }

    [Fact]
    public void A_voucher_expires_after_twelve_months_to_the_moment()
    {
        var inTime = booth.Refund(100);
        var late = booth.Refund(200);
        booth.Clock.SetUtcNow(booth.Clock.GetUtcNow().AddMonths(12));
        Assert.Equal(new Money(100), Journal.RedeemVoucher(inTime.Number));
        booth.Clock.SetUtcNow(booth.Clock.GetUtcNow().AddMilliseconds(1));
        Assert.Null(Journal.RedeemVoucher(late.Number));
        Assert.Equal(new Money(200), Journal.Counters().VouchersOutstanding);
    }

    [Fact]
    public void A_slip_that_did_not_come_out_is_found_again()
    {
        var voucher = booth.Refund(300);
        booth.Reopen();
        Assert.Equal(
            [new UnprintedVoucher(voucher, RefundCause.Cancelled, booth.Clock.GetUtcNow())],
            Journal.ReadRecovery().UnprintedVouchers);
        Journal.MarkSlipPrinted(voucher.Id);
        Journal.MarkSlipPrinted(voucher.Id);
        Assert.Empty(Journal.ReadRecovery().UnprintedVouchers);
        booth.AssertRuleBroken(() => Journal.MarkSlipPrinted(id), "never issued");
    }

    [Fact]
    public void A_redeemed_voucher_needs_no_slip()
    {
        var voucher = booth.Refund(300);
        Journal.RedeemVoucher(voucher.Number);
        Assert.Empty(Journal.ReadRecovery().UnprintedVouchers);
    }

    public void Dispose() => booth.Dispose();
}
