namespace Booth.Journal.Tests;

public sealed class CashBoxTests : IDisposable
{
    private readonly TestBooth booth = new();

    private SqliteJournal Journal => booth.Journal;

    private static Adjustment Of(AdjustmentKind kind, long cents) =>
        new(Guid.NewGuid(), kind, new Money(cents), "tech 7", "tech 9", "counted twice");

    [Fact]
    public void Metal_stays_in_the_box_whatever_becomes_of_the_claim()
    {
        booth.SellAndPrint();
        booth.Refund(300);
        booth.Pay(50);
        Assert.Equal(new Money(1150), Journal.Counters().CashBox);
        Assert.Equal(new Money(1150), Journal.CollectCashBox(Guid.NewGuid()));
        Assert.Equal(Money.Zero, Journal.Counters().CashBox);
        Assert.Equal(new Money(50), Journal.CreditOnHand());
        Assert.Equal(new Money(300), Journal.Counters().VouchersOutstanding);
        booth.AssertSound();
    }

    [Fact]
    public void Collecting_twice_under_one_id_collects_once()
    {
        var collection = Guid.NewGuid();
        booth.Pay(200);
        Assert.Equal(new Money(200), Journal.CollectCashBox(collection));
        booth.Pay(100);
        Assert.Equal(new Money(200), Journal.CollectCashBox(collection));
        Assert.Equal(new Money(100), Journal.Counters().CashBox);
    }

    [Fact]
    public void An_empty_box_leaves_no_entry()
    {
        Assert.Equal(Money.Zero, Journal.CollectCashBox(Guid.NewGuid()));
        Assert.Empty(Journal.Ledger());
    }

    [Theory]
    [InlineData(AdjustmentKind.GrantCredit, 1100, 1000)]
    [InlineData(AdjustmentKind.WriteOffCredit, 900, 1000)]
    [InlineData(AdjustmentKind.CashBoxShort, 1000, 900)]
    [InlineData(AdjustmentKind.CashBoxOver, 1000, 1100)]
    public void Two_people_put_the_ledger_right(AdjustmentKind kind, long credit, long box)
    {
        booth.Pay(1000);
        var adjustment = Of(kind, 100);
        Assert.Equal(new Money(credit), Journal.Adjust(adjustment));
        Assert.Equal(new Money(credit), Journal.Adjust(adjustment));
        Assert.Equal(new Money(box), Journal.Counters().CashBox);
        booth.AssertSound();
    }

    [Theory]
    [InlineData("tech 7", "Tech 7 ")]
    [InlineData("", "tech 9")]
    [InlineData("tech 7", " ")]
    public void One_person_alone_cannot(string first, string second)
    {
        booth.Pay(1000);
        var alone = Of(AdjustmentKind.WriteOffCredit, 100) with
        {
            FirstPerson = first,
            SecondPerson = second,
        };
        booth.AssertRuleBroken(() => Journal.Adjust(alone), "two different people");
    }

    [Fact]
    public void An_adjustment_takes_no_more_than_there_is()
    {
        booth.Pay(100);
        booth.AssertRuleBroken(
            () => Journal.Adjust(Of(AdjustmentKind.WriteOffCredit, 101)), "credit holds 1.00");
        booth.AssertRuleBroken(
            () => Journal.Adjust(Of(AdjustmentKind.CashBoxShort, 101)), "cash_box holds 1.00");
        booth.AssertRuleBroken(
            () => Journal.Adjust(Of(AdjustmentKind.GrantCredit, 0)), "expected a positive amount");
    }

    [Fact]
    public void An_adjustment_keeps_its_amount()
    {
        booth.Pay(100);
        var adjustment = Of(AdjustmentKind.GrantCredit, 50);
        Journal.Adjust(adjustment);
        booth.AssertRuleBroken(
            () => Journal.Adjust(adjustment with { Amount = new Money(60) }), "is over 0.50");
    }

    private const string Forged = "INSERT INTO ledger_entry SELECT 99, at_utc, ";
    private const string OfAnEntry = " FROM ledger_entry LIMIT 1";

    [Theory]
    [InlineData("UPDATE ledger_entry SET amount_minor = 1", "never changed")]
    [InlineData("DELETE FROM ledger_entry", "never deleted")]
    [InlineData(
        Forged + "'sale_opened', 'credit', 'sales_open', 108, 'x'" + OfAnEntry,
        "the_account_holds_less_than_the_amount")]
    [InlineData(
        Forged + "'sale_opened', 'visitor', 'credit', 1, 'x'" + OfAnEntry,
        "CHECK constraint failed")]
    [InlineData(
        Forged + "'sale_rendered', 'sales_open', 'sales', 1, 'x'" + OfAnEntry,
        "nothing of this amount was opened")]
    [InlineData(
        Forged + "'credit_void', 'pending', 'visitor', 100, reference" + OfAnEntry,
        "UNIQUE constraint failed")]
    public void The_table_itself_refuses(string sql, string words)
    {
        booth.Pay(100);
        booth.Pay(7);
        var error = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => booth.Tamper(sql));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        booth.Reopen();
        booth.AssertSound();
    }

    public void Dispose() => booth.Dispose();
}
