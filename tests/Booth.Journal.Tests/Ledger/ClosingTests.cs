namespace Booth.Journal.Tests;

public sealed class ClosingTests : IDisposable
{
    private readonly TestBooth booth = new();

    private SqliteJournal Journal => booth.Journal;

    private void PayOften(int times)
    {
        for (var i = 0; i < times; i++) booth.Pay(100);
    }

    private string Closings() => Sql.Text(
        booth,
        """
        SELECT group_concat(up_to_number || ' ' || account || ' ' || balance_minor, ', ')
        FROM (SELECT * FROM closing ORDER BY up_to_number, account)
        """);

    [Fact]
    public void Balances_are_carried_forward_after_a_hundred_entries()
    {
        PayOften(49);
        Journal.Purge(booth.Clock.GetUtcNow());
        Assert.Equal("", Closings());
        PayOften(1);
        Journal.Purge(booth.Clock.GetUtcNow());
        Journal.Purge(booth.Clock.GetUtcNow());
        Assert.Equal(
            "100 cash_box 5000, 100 credit 5000, 100 pending 0, 100 visitor -5000",
            Closings());
    }

    [Fact]
    public void Money_moves_on_after_a_closing_as_before()
    {
        PayOften(500);
        var coin = new CoinId(Guid.NewGuid());
        Journal.AddPendingCoin(coin, new Money(200));
        Journal.Purge(booth.Clock.GetUtcNow());
        Assert.Equal(new Money(50_200), Journal.PostCoin(coin));
        Assert.Equal(new Money(50_200), Journal.CollectCashBox(Guid.NewGuid()));
        Assert.Equal(
            new Money(50_200),
            Journal.IssueVoucher(
                new VoucherId(Guid.NewGuid()), booth.NextNumber(), RefundCause.Cancelled)!.Amount);
        PayOften(600);
        Journal.Purge(booth.Clock.GetUtcNow());
        booth.Reopen();
        Assert.Equal(new Money(60_000), Journal.CreditOnHand());
        booth.AssertSound();
    }

    [Fact]
    public void A_wrong_closing_is_named_and_none_is_ever_changed()
    {
        PayOften(500);
        Journal.Purge(booth.Clock.GetUtcNow());
        Assert.ThrowsAny<Exception>(() => booth.Tamper("UPDATE closing SET balance_minor = 0"));
        Assert.ThrowsAny<Exception>(() => booth.Tamper("DELETE FROM closing"));
        booth.Reopen();
        booth.Tamper("INSERT INTO closing SELECT 1001, account, balance_minor + 1 FROM closing");
        Assert.Contains(
            "account credit was closed at 50001 cents, not 50000", Journal.CheckInvariants());
    }

    public void Dispose() => booth.Dispose();
}
