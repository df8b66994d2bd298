namespace Booth.Journal.Tests;

/// <summary>Plays one sequence of numbers as operations, on the journal and on the model side by side.</summary>
internal sealed class ModelRun : IDisposable
{
    private static readonly long[] CoinCents = [10, 20, 50, 100, 200, 800];

    private readonly TestBooth booth = new(
        new JournalOptions { MaxEnvelopes = JournalModel.MaxEnvelopes });

    private readonly JournalModel model = new();

    private SqliteJournal Journal => booth.Journal;

    public void Step(int number)
    {
        var pick = number / 20;
        switch (number % 20)
        {
            case 0 or 1 or 2: NewCoin(pick); break;
            case 3: Coin(pick, (coin, _) => Same(model.Post(coin), () => Journal.PostCoin(coin))); break;
            case 4: Coin(pick, (coin, _) => Same(model.Void(coin), () => Journal.VoidCoin(coin))); break;
            case 5: RepeatCoin(pick); break;
            case 6 or 7 or 8: NewSale(pick); break;
            case 9: Sale(pick, sale => Same(model.Commit(sale.Commit), () => Journal.CommitSale(sale.Commit))); break;
            case 10: Sale(pick, Submit); break;
            case 11 or 12: Sale(pick, Render); break;
            case 13: Sale(pick, Return); break;
            case 14: Sale(pick, Acknowledge); break;
            case 15: Sale(pick, StopOrRetry); break;
            case 16: Issue(); break;
            case 17: Redeem(pick); break;
            case 18: CashBox(pick); break;
            default: booth.Reopen(); break;
        }

        Compare();
    }

    public void Dispose() => booth.Dispose();

    /// <summary>Where the model refuses, the journal must, and the other way round.</summary>
    private static void Same(bool isAllowed, Action action)
    {
        var refusal = Record.Exception(action);
        if (isAllowed) Assert.Null(refusal);
        else Assert.Equal(JournalFault.RuleBroken, Assert.IsType<JournalException>(refusal).Fault);
    }

    private void NewCoin(int pick)
    {
        var (coin, value) = (new CoinId(Guid.NewGuid()), new Money(CoinCents[pick % CoinCents.Length]));
        Same(model.Pend(coin, value), () => Journal.AddPendingCoin(coin, value));
        if (pick % 5 != 0) Same(model.Post(coin), () => Journal.PostCoin(coin));
    }

    private void RepeatCoin(int pick) => Coin(pick, (coin, known) =>
    {
        var value = pick % 2 == 0 ? known : known + new Money(1);
        Same(model.Pend(coin, value), () => Journal.AddPendingCoin(coin, value));
    });

    private void NewSale(int pick)
    {
        var sale = pick % 3 == 0 ? TestBooth.NewSheet(100) : booth.NewEphoto() with { Price = new(50) };
        if (pick % 7 == 0 && model.Sales.Count > 0)
        {
            var other = model.Sales[pick % model.Sales.Count].Commit;
            sale = sale with { Job = other.Job };
        }

        Same(model.Commit(sale), () => Journal.CommitSale(sale));
    }

    private void Submit(ModelSale sale) => Same(
        JournalModel.Submit(sale), () => Journal.RecordPrintSubmission(sale.Commit.Job, 1));

    private void Render(ModelSale sale) => Same(
        JournalModel.Render(sale), () => Journal.RenderSale(sale.Commit.Sale));

    private void Return(ModelSale sale) => Same(
        model.Return(sale), () => Journal.ReturnSale(sale.Commit.Sale));

    private void Acknowledge(ModelSale sale)
    {
        if (sale.Commit.Dossier is not { } dossier) return;
        Same(JournalModel.Acknowledge(sale), () => Journal.AcknowledgeEnvelope(dossier, [1, 2]));
    }

    private void StopOrRetry(ModelSale sale)
    {
        if (sale.Commit.Dossier is not { } dossier) return;
        if (sale.Dossier == "stopped")
        {
            Assert.Equal(JournalModel.Move(sale, "stopped", "queued"), Journal.RetryEnvelope(dossier));
            return;
        }

        JournalModel.Move(sale, "queued", "stopped");
        Journal.StopEnvelope(dossier, "refused");
    }

    private void Issue()
    {
        var (id, number) = (new VoucherId(Guid.NewGuid()), booth.NextNumber());
        var expected = model.Issue(id, number);
        Assert.Equal(expected, Journal.IssueVoucher(id, number, RefundCause.Cancelled));
    }

    private void Redeem(int pick)
    {
        if (model.Vouchers.Count == 0) return;
        var voucher = model.Vouchers[pick % model.Vouchers.Count];
        if (pick % 3 == 0)
        {
            voucher.IsPrinted = true;
            Journal.MarkSlipPrinted(voucher.Voucher.Id);
        }

        Assert.Equal(model.Redeem(voucher), Journal.RedeemVoucher(voucher.Voucher.Number));
    }

    private void CashBox(int pick)
    {
        if (pick % 3 == 0)
        {
            Assert.Equal(model.Collect(), Journal.CollectCashBox(Guid.NewGuid()));
            return;
        }

        var kind = (AdjustmentKind)(pick % 4);
        var adjustment = new Adjustment(Guid.NewGuid(), kind, new Money(30), "a", "b", "counted");
        Same(model.Adjust(adjustment), () => Journal.Adjust(adjustment));
    }

    private void Coin(int pick, Action<CoinId, Money> action)
    {
        if (model.Coins.Count == 0) return;
        var (coin, known) = model.Coins.ElementAt(pick % model.Coins.Count);
        action(coin, known.Value);
    }

    private void Sale(int pick, Action<ModelSale> action)
    {
        if (model.Sales.Count > 0) action(model.Sales[pick % model.Sales.Count]);
    }

    private void Compare()
    {
        Assert.Empty(Journal.CheckInvariants());
        CompareMoney();
        CompareRecovery();
        Assert.Equal(
            model.Sales.Where(sale => sale.Dossier == "queued").Select(sale => sale.Commit.Dossier!.Value).Order(Order),
            Journal.DueEnvelopes(100).Select(item => item.Dossier).Order(Order));
        foreach (var sale in model.Sales)
        {
            Assert.Equal(sale.Job, Journal.FindPrintJob(sale.Commit.Job)!.Phase);
            if (sale.Commit.Dossier is { } dossier)
            {
                Assert.Equal(sale.Dossier, Journal.FindDossier(dossier)!.State);
            }
        }
    }

    private static Comparer<DossierId> Order { get; } =
        Comparer<DossierId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    private void CompareMoney()
    {
        var counters = Journal.Counters();
        var rendered = model.Sales.Where(sale => sale.Job == PrintJobPhase.Completed).ToList();
        Assert.Equal(model.Credit, Journal.CreditOnHand());
        Assert.Equal(model.CashBox, counters.CashBox);
        Assert.Equal(model.Coins.Count, counters.CoinsAccepted);
        Assert.Equal(rendered.Count, counters.SalesRendered);
        Assert.Equal(rendered.Sum(sale => sale.Commit.Price.MinorUnits), counters.SalesValue.MinorUnits);
        Assert.Equal(
            model.Vouchers.Where(voucher => !voucher.IsRedeemed).Sum(voucher => voucher.Voucher.Amount.MinorUnits),
            counters.VouchersOutstanding.MinorUnits);
    }

    private void CompareRecovery()
    {
        var left = Journal.ReadRecovery();
        Assert.Equal(
            model.Coins.Where(coin => coin.Value.State == "pending").Select(coin => coin.Key).ToHashSet(),
            left.PendingCoins.ToHashSet());
        Assert.Equal(
            model.Sales.Where(sale => sale.IsOpen).Select(sale => new OpenSale(
                sale.Commit.Sale, sale.Commit.Job, sale.Job == PrintJobPhase.Submitted)).ToHashSet(),
            left.OpenSales.ToHashSet());
        Assert.Equal(
            model.Vouchers.Where(voucher => voucher is { IsPrinted: false, IsRedeemed: false })
                .Select(voucher => voucher.Voucher),
            left.UnprintedVouchers.Select(item => item.Voucher));
    }
}
