namespace Booth.Journal.Tests;

public sealed class CoinTests : IDisposable
{
    private readonly TestBooth booth = new();
    private readonly CoinId coin = new(Guid.NewGuid());

    private SqliteJournal Journal => booth.Journal;

    [Fact]
    public void A_pending_coin_is_no_credit_yet()
    {
        Journal.AddPendingCoin(coin, new Money(200));
        Assert.Equal(Money.Zero, Journal.CreditOnHand());
        Assert.Equal([coin], Journal.ReadRecovery().PendingCoins);
    }

    [Fact]
    public void A_posted_coin_is_credit_once()
    {
        Journal.AddPendingCoin(coin, new Money(200));
        Journal.AddPendingCoin(coin, new Money(200));
        Assert.Equal(new Money(200), Journal.PostCoin(coin));
        Assert.Equal(new Money(200), Journal.PostCoin(coin));
        Assert.Equal(2, Journal.Ledger().Length);
        Assert.Empty(Journal.ReadRecovery().PendingCoins);
        booth.AssertSound();
    }

    [Fact]
    public void A_coin_that_was_given_back_is_nowhere()
    {
        Journal.AddPendingCoin(coin, new Money(200));
        Journal.VoidCoin(coin);
        Journal.VoidCoin(coin);
        Assert.Equal(Money.Zero, Journal.CreditOnHand());
        Assert.Equal(Money.Zero, Journal.Counters().CashBox);
        Assert.Empty(Journal.ReadRecovery().PendingCoins);
        booth.AssertSound();
    }

    [Fact]
    public void A_coin_ends_one_way()
    {
        Journal.AddPendingCoin(coin, new Money(200));
        Journal.PostCoin(coin);
        booth.AssertRuleBroken(() => Journal.VoidCoin(coin), "credit_posted");

        var other = new CoinId(Guid.NewGuid());
        Journal.AddPendingCoin(other, new Money(100));
        Journal.VoidCoin(other);
        booth.AssertRuleBroken(() => Journal.PostCoin(other), "credit_void");
    }

    [Fact]
    public void An_unknown_coin_is_refused()
    {
        booth.AssertRuleBroken(() => Journal.PostCoin(coin), "never pending");
        booth.AssertRuleBroken(() => Journal.VoidCoin(coin), "never pending");
    }

    [Fact]
    public void A_coin_keeps_its_value()
    {
        Journal.AddPendingCoin(coin, new Money(200));
        booth.AssertRuleBroken(
            () => Journal.AddPendingCoin(coin, new Money(100)), "worth 2.00, not 1.00");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_coin_is_worth_something(long cents) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Journal.AddPendingCoin(coin, new Money(cents)));

    [Fact]
    public void The_ledger_tells_the_story_of_a_coin()
    {
        Journal.AddPendingCoin(coin, new Money(200));
        booth.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Journal.PostCoin(coin);
        var start = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            [
                new LedgerEntry(1, start, "coin_pending", "visitor", "pending",
                    new Money(200), $"{coin.Value}"),
                new LedgerEntry(2, start.AddSeconds(1.5), "credit_posted", "pending", "credit",
                    new Money(200), $"{coin.Value}"),
            ],
            Journal.Ledger());
    }

    [Fact]
    public void Coins_survive_a_restart()
    {
        Journal.AddPendingCoin(coin, new Money(200));
        booth.Pay(50);
        booth.Reopen();
        Assert.Equal([coin], Journal.ReadRecovery().PendingCoins);
        Assert.Equal(new Money(50), Journal.ReadRecovery().CreditOnHand);
        var counters = Journal.Counters();
        Assert.Equal((2, new Money(250)), (counters.CoinsAccepted, counters.CoinsValue));
    }

    public void Dispose() => booth.Dispose();
}
