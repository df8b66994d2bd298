namespace Booth.Simulation.Tests;

/// <summary>The real journal on a disk that can fail, in a process that can die at every write.</summary>
internal sealed class SimulatedDisk(
    IJournal journal, PowerSwitch power, MoneyModel model, Trace trace, TimeProvider clock)
    : BreakableJournal(journal)
{
    private static readonly HashSet<string> Reads =
    [
        nameof(CreditOnHand), nameof(FindPrintJob), nameof(ReadRecovery), nameof(DueEnvelopes),
        nameof(ReadEnvelope), nameof(FindDossier), nameof(RecentEvents), nameof(Counters),
        nameof(Status), nameof(Outbox), nameof(Ledger), nameof(CheckInvariants),
    ];

    /// <summary>Writes that became durable.</summary>
    public int Writes { get; private set; }

    /// <summary>Called before every write: a disk may take its time.</summary>
    public Action Stall { get; init; } = () => { };

    /// <summary>The journal itself, without faults.</summary>
    public IJournal Platter { get; } = journal;

    protected override T Call<T>(string name, Func<T> call)
    {
        if (Reads.Contains(name))
        {
            return power.IsOff ? throw new PowerCutException() : base.Call(name, call);
        }

        Stall();
        power.Pass(PowerSwitch.Moment.BeforeWrite, name);
        T result = base.Call(name, call);
        Writes++;
        trace.Say($"journal: {name}");
        return result;
    }

    // What is counted is counted between the write and the cut that may follow it.
    private T Counted<T>(T result, string name, Action count)
    {
        count();
        power.Pass(PowerSwitch.Moment.AfterWrite, name);
        return result;
    }

    public override void AddPendingCoin(CoinId coin, Money value)
    {
        base.AddPendingCoin(coin, value);
        Counted(true, nameof(AddPendingCoin), () => model.CoinAdded(coin, value));
    }

    public override Money PostCoin(CoinId coin) =>
        Counted(base.PostCoin(coin), nameof(PostCoin), () => model.CoinPosted(coin));

    public override Money CommitSale(SaleCommit sale) =>
        Counted(base.CommitSale(sale), nameof(CommitSale), () => model.SaleMade(sale, clock.GetUtcNow()));

    public override void RecordPrintSubmission(PrintJobId job, int attempt)
    {
        base.RecordPrintSubmission(job, attempt);
        Counted(true, nameof(RecordPrintSubmission), () => { });
    }

    public override void RenderSale(SaleId sale)
    {
        base.RenderSale(sale);
        Counted(true, nameof(RenderSale),
            () => model.SaleEnded(sale, MoneyModel.SaleState.Rendered));
    }

    public override Money ReturnSale(SaleId sale) => Counted(base.ReturnSale(sale),
        nameof(ReturnSale), () => model.SaleEnded(sale, MoneyModel.SaleState.Returned));

    public override Voucher? IssueVoucher(VoucherId voucher, string number, RefundCause cause)
    {
        Voucher? issued = base.IssueVoucher(voucher, number, cause);
        return Counted(issued, nameof(IssueVoucher), () =>
        {
            if (issued is not null)
            {
                model.VoucherIssued(issued, clock.GetUtcNow());
            }
        });
    }

    public override void MarkSlipPrinted(VoucherId voucher)
    {
        base.MarkSlipPrinted(voucher);
        Counted(true, nameof(MarkSlipPrinted), () => model.SlipMarked(voucher));
    }

    public override Money? RedeemVoucher(string number)
    {
        Money? onHand = base.RedeemVoucher(number);
        return Counted(onHand, nameof(RedeemVoucher), () =>
        {
            if (onHand is not null)
            {
                model.VoucherRedeemed(number);
            }
            else if (model.IsGood(number, clock.GetUtcNow()))
            {
                throw new InvalidOperationException("a good voucher was refused");
            }
        });
    }

    public override Money CollectCashBox(Guid collection) =>
        Counted(base.CollectCashBox(collection), nameof(CollectCashBox), model.CashCollected);

    public override Money Adjust(Adjustment adjustment) => Counted(
        base.Adjust(adjustment), nameof(Adjust), () => model.Adjusted(adjustment));

    public override int Purge(DateTimeOffset now) =>
        Counted(base.Purge(now), nameof(Purge), () => model.Purged(now));

    public override void AcknowledgeEnvelope(DossierId dossier, ReadOnlySpan<byte> receipt)
    {
        base.AcknowledgeEnvelope(dossier, receipt);
        Counted(true, nameof(AcknowledgeEnvelope), () => { });
    }
}
