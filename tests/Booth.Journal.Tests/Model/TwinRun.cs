namespace Booth.Journal.Tests;

/// <summary>Plays each number on both journals, and compares what they answer.</summary>
internal sealed class TwinRun : IDisposable
{
    private readonly TestBooth folds = new(new JournalOptions
    {
        NewestEntriesThatStay = 1,
        Retention = new() { ClosedDays = 30, EnvelopeMonths = 1, VoucherMonths = 2 },
    });

    private readonly TestBooth keeps = new(new JournalOptions
    {
        NewestEntriesThatStay = 100_000,
        Retention = new() { ClosedDays = 30, EnvelopeMonths = 1, VoucherMonths = 2 },
    });

    private readonly List<Func<SqliteJournal, Money>> repeatable = [];
    private readonly List<SaleCommit> sales = [];
    private readonly List<string> vouchers = [];
    private readonly List<CoinId> pending = [];
    private int drawn;

    public int Folded => keeps.Journal.Ledger().Length - folds.Journal.Ledger().Length;

    public void Step(int number)
    {
        var pick = number / 12;
        switch (number % 12)
        {
            case 0 or 1: Coin(pick); break;
            case 2: EndCoin(pick); break;
            case 3: Sell(); break;
            case 4 or 5: EndSale(pick); break;
            case 6: Refund(); break;
            case 7: Redeem(pick); break;
            case 8: Adjust(pick); break;
            case 9: Repeat(pick); break;
            default: Purge(pick); break;
        }

        Compare();
    }

    public void Dispose()
    {
        folds.Dispose();
        keeps.Dispose();
    }

    private void Coin(int pick)
    {
        var (coin, value) = (new CoinId(NextId()), new Money(100 + (100 * (pick % 9))));
        Money Pend(SqliteJournal journal)
        {
            journal.AddPendingCoin(coin, value);
            return Money.Zero;
        }

        First(Pend);
        if (pick % 4 > 0) Both(journal => journal.PostCoin(coin));
        else pending.Add(coin);
    }

    private void EndCoin(int pick)
    {
        if (pending.Count == 0) return;
        var coin = pending[pick % pending.Count];
        pending.Remove(coin);
        Both(journal => journal.PostCoin(coin));
    }

    private void Sell()
    {
        var (id, job) = (new SaleId(NextId()), new PrintJobId(NextId()));
        var sale = TestBooth.NewSheet(100) with { Sale = id, Job = job };
        if (keeps.Journal.CreditOnHand() < sale.Price) return;
        First(journal => journal.CommitSale(sale));
        sales.Add(sale);
    }

    private void EndSale(int pick)
    {
        if (sales.Count == 0) return;
        var sale = sales[pick % sales.Count];
        sales.Remove(sale);
        Both(journal =>
        {
            if (pick % 3 == 0) return journal.ReturnSale(sale.Sale);
            journal.RecordPrintSubmission(sale.Job, 1);
            journal.RenderSale(sale.Sale);
            return Money.Zero;
        });
    }

    private void Refund()
    {
        if (!keeps.Journal.CreditOnHand().IsPositive) return;
        var (id, number) = (new VoucherId(NextId()), VoucherNumber.Make($"{++drawn:00000000000}"));
        First(journal => journal.IssueVoucher(id, number, RefundCause.Cancelled)?.Amount ?? Money.Zero);
        vouchers.Add(number);
    }

    private void Redeem(int pick)
    {
        if (vouchers.Count == 0) return;
        var number = vouchers[pick % vouchers.Count];
        Both(journal => journal.RedeemVoucher(number) ?? new Money(-1));
    }

    private void Adjust(int pick)
    {
        var id = NextId();
        if (pick % 2 > 0)
        {
            var grant = new Adjustment(
                id, AdjustmentKind.GrantCredit, new Money(10), "Ada", "Bo", "jam");
            First(journal => journal.Adjust(grant));
        }
        else if (keeps.Journal.Counters().CashBox.IsPositive)
        {
            First(journal => journal.CollectCashBox(id));
        }
    }

    /// <summary>Somebody calls again what was done before, however long ago: no money moves.</summary>
    private void Repeat(int pick)
    {
        if (repeatable.Count == 0) return;
        var before = Standing(folds);
        var error = Record.Exception(() => repeatable[pick % repeatable.Count](folds.Journal));
        Assert.True(error is null or JournalException { Fault: JournalFault.RuleBroken }, $"{error}");
        Assert.Equal(before, Standing(folds));
    }

    private void Purge(int pick)
    {
        foreach (var booth in (TestBooth[])[folds, keeps])
        {
            booth.Clock.SetUtcNow(booth.Clock.GetUtcNow().AddDays(pick % 40));
            booth.Journal.Purge(booth.Clock.GetUtcNow());
            if (pick % 3 == 0) booth.Reopen();
        }
    }

    private void First(Func<SqliteJournal, Money> call)
    {
        Both(call);
        repeatable.Add(call);
    }

    private void Both(Func<SqliteJournal, Money> call) =>
        Assert.Equal(call(keeps.Journal), call(folds.Journal));

    private void Compare()
    {
        Assert.Empty(folds.Journal.CheckInvariants());
        Assert.Empty(keeps.Journal.CheckInvariants());
        Assert.Equal(Standing(keeps), Standing(folds));
        var (left, found) = (keeps.Journal.ReadRecovery(), folds.Journal.ReadRecovery());
        Assert.Equal(left.PendingCoins, found.PendingCoins);
        Assert.Equal(left.OpenSales, found.OpenSales);
        Assert.Equal(left.UnprintedVouchers, found.UnprintedVouchers);
    }

    private static (JournalCounters Counters, Money Credit) Standing(TestBooth booth) =>
        (booth.Journal.Counters(), booth.Journal.CreditOnHand());

    private Guid NextId() => new(++drawn, 0, 0, new byte[8]);
}
