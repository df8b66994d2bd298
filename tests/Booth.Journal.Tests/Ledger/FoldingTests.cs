using Microsoft.Data.Sqlite;

namespace Booth.Journal.Tests;

/// <summary>What settled long ago becomes a sum; what can still be asked for stays.</summary>
public sealed class FoldingTests : IDisposable
{
    private readonly TestBooth booth = new(new JournalOptions { NewestEntriesThatStay = 4 });

    private SqliteJournal Journal => booth.Journal;

    private DateTimeOffset Now => booth.Clock.GetUtcNow();

    private string Months() => Sql.Text(
        booth,
        """
        SELECT group_concat(concat_ws(' ', month, kind, entries, amount_minor), ', ')
        FROM ledger_month
        """);

    private void PurgeAfterDays(int days)
    {
        booth.Clock.SetUtcNow(Now.AddDays(days));
        booth.Pay(100);
        booth.Pay(100);
        booth.Pay(100);
        Journal.Purge(Now);
        booth.AssertSound();
    }

    [Fact]
    public void What_settled_400_days_ago_is_folded_into_its_month()
    {
        booth.Pay(200);
        booth.Pay(50);
        Journal.CollectCashBox(Guid.NewGuid());
        PurgeAfterDays(399);
        Assert.Equal("", Months());
        PurgeAfterDays(2);
        Assert.Equal(
            "2026-03 cash_box_collected 1 250, 2026-03 coin_pending 2 250, "
                + "2026-03 credit_posted 2 250",
            Months());
        Assert.Equal(12, Journal.Ledger().Length);
        var counters = Journal.Counters();
        Assert.Equal(
            (new Money(850), new Money(600), 8),
            (counters.CreditOnHand, counters.CashBox, counters.CoinsAccepted));
    }

    [Fact]
    public void What_is_open_stays_with_its_print_job_and_its_voucher()
    {
        var coin = new CoinId(Guid.NewGuid());
        var voucher = booth.Refund(300);
        var sale = booth.Sell();
        Journal.AddPendingCoin(coin, new Money(20));
        booth.Clock.SetUtcNow(Now.AddMonths(11));
        PurgeAfterDays(20);
        booth.Options = booth.Options with { Retention = new() { ClosedDays = 30 } };
        booth.Reopen();
        PurgeAfterDays(2);
        Assert.Equal(
            ["voucher_issued", "sale_opened", "coin_pending"],
            Journal.Ledger().Take(3).Select(entry => entry.Kind));
        Journal.PostCoin(coin);
        Journal.RecordPrintSubmission(sale.Job, 1);
        Journal.RenderSale(sale.Sale);
        Assert.Equal(new Money(620 + 300), Journal.RedeemVoucher(voucher.Number));
        PurgeAfterDays(31);
        Assert.DoesNotContain(Journal.Ledger(), entry => entry.Kind is "voucher_issued");
        booth.AssertRuleBroken(() => Journal.PostCoin(coin), "never pending");
    }

    [Fact]
    public void A_folded_reference_is_never_used_again()
    {
        var (coin, collection) = (booth.Pay(800), Guid.NewGuid());
        Journal.CollectCashBox(collection);
        var grant = new Adjustment(
            Guid.NewGuid(), AdjustmentKind.GrantCredit, new Money(10), "Ada", "Bo", "jam");
        Journal.Adjust(grant);
        PurgeAfterDays(401);
        booth.AssertRuleBroken(() => Journal.AddPendingCoin(coin, new Money(800)), "settled long ago");
        booth.AssertRuleBroken(() => Journal.CollectCashBox(collection), "settled long ago");
        booth.AssertRuleBroken(() => Journal.Adjust(grant), "settled long ago");
        booth.AssertSound();
    }

    [Theory]
    [InlineData("DELETE FROM ledger_entry WHERE kind = 'voucher_issued'", "can be folded")]
    [InlineData("DELETE FROM ledger_entry WHERE kind = 'coin_pending' AND number > 2", "can be folded")]
    [InlineData("DELETE FROM ledger_entry WHERE kind = 'sale_opened'", "can be folded")]
    [InlineData("DELETE FROM ledger_entry WHERE kind = 'credit_posted'", "can be folded")]
    [InlineData("DELETE FROM ledger_entry WHERE kind = 'adjustment'", "can be folded")]
    [InlineData("DELETE FROM settled", "never deleted")]
    [InlineData("DELETE FROM ledger_month", "never deleted")]
    [InlineData("UPDATE ledger_month SET amount_minor = 1, entries = 1", "only grows")]
    public void No_hand_can_delete_what_is_asked_for(string sql, string words)
    {
        booth.Refund(100);
        booth.Sell();
        booth.Tamper("DELETE FROM ledger_entry WHERE number = 4");
        Journal.AddPendingCoin(new CoinId(Guid.NewGuid()), new Money(20));
        var grant = new Adjustment(
            Guid.NewGuid(), AdjustmentKind.GrantCredit, new Money(10), "Ada", "Bo", "jam");
        Journal.Adjust(grant);
        booth.Pay(10);
        var error = Record.Exception(() => booth.Tamper(sql));
        Assert.Contains(
            words, Assert.IsType<SqliteException>(error).Message, StringComparison.Ordinal);
        booth.Reopen();
        booth.AssertSound();
    }

    [Fact]
    public void A_hand_that_deletes_what_may_go_changes_no_sum()
    {
        booth.Pay(100);
        booth.Pay(200);
        booth.Tamper(
            "DELETE FROM ledger_entry WHERE kind = 'coin_pending' AND number = 1;"
            + "DELETE FROM ledger_entry WHERE number = 2");
        Assert.Equal(new Money(300), Journal.CreditOnHand());
        Assert.Equal(2, Journal.Ledger().Length);
        booth.AssertSound();
    }

    [Fact]
    public void No_number_is_given_twice()
    {
        booth.Pay(100);
        PurgeAfterDays(401);
        booth.Pay(100);
        var numbers = Journal.Ledger().Select(entry => entry.Number).ToList();
        Assert.Equal(numbers.Distinct(), numbers);
        Assert.Equal(10, numbers[^1]);
    }

    public void Dispose() => booth.Dispose();
}
