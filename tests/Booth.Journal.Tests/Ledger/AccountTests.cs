using Microsoft.Data.Sqlite;

namespace Booth.Journal.Tests;

/// <summary>The balances that stand beside the ledger are its sums, always.</summary>
public sealed class AccountTests : IDisposable
{
    private readonly TestBooth booth = new();

    private SqliteJournal Journal => booth.Journal;

    private string Accounts() => Sql.Text(
        booth,
        """
        SELECT group_concat(name || ' ' || balance_minor, ', ') FROM account
        WHERE balance_minor <> 0
        """);

    [Fact]
    public void Every_entry_moves_its_two_accounts_and_the_metal()
    {
        Assert.Equal("", Accounts());
        booth.Pay(100);
        booth.Pay(200);
        Assert.Equal("cash_box 300, credit 300, visitor -300", Accounts());
        var coin = new CoinId(Guid.NewGuid());
        Journal.AddPendingCoin(coin, new Money(50));
        Assert.Equal("cash_box 350, credit 300, pending 50, visitor -350", Accounts());
        Journal.VoidCoin(coin);
        Journal.CollectCashBox(Guid.NewGuid());
        Assert.Equal("credit 300, operator 300, visitor -300", Accounts());
        booth.AssertSound();
    }

    [Theory]
    [InlineData("UPDATE account SET balance_minor = -1 WHERE name = 'credit'", "holds_less")]
    [InlineData("DELETE FROM account", "never deleted")]
    public void No_account_owes_and_none_goes(string sql, string words)
    {
        booth.Pay(100);
        var error = Assert.Throws<SqliteException>(() => booth.Tamper(sql));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        booth.Reopen();
        booth.AssertSound();
    }

    [Fact]
    public void A_balance_that_is_no_sum_is_named()
    {
        booth.Pay(100);
        booth.Tamper("UPDATE account SET balance_minor = 101 WHERE name = 'credit'");
        Assert.Contains(
            "account credit stands at 101 cents, not 100", Journal.CheckInvariants());
    }

    public void Dispose() => booth.Dispose();
}
