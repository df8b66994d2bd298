namespace Booth.Simulation.Tests;

/// <summary>The real journal on a disk that can fail, in a process that can die at every write.</summary>
internal sealed class SimulatedDisk(IJournal journal, PowerSwitch power, MoneyModel model, Trace trace)
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

    /// <summary>The journal itself, without faults.</summary>
    public IJournal Platter { get; } = journal;

    protected override T Call<T>(string name, Func<T> call)
    {
        if (Reads.Contains(name))
        {
            return power.IsOff ? throw new PowerCutException() : base.Call(name, call);
        }

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
        Counted(base.CommitSale(sale), nameof(CommitSale), () => model.SaleMade(sale));

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
                model.VoucherIssued(issued);
            }
        });
    }

    public override void MarkSlipPrinted(VoucherId voucher)
    {
        base.MarkSlipPrinted(voucher);
        Counted(true, nameof(MarkSlipPrinted), () => { });
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
        });
    }

    public override void AcknowledgeEnvelope(DossierId dossier, ReadOnlySpan<byte> receipt)
    {
        base.AcknowledgeEnvelope(dossier, receipt);
        Counted(true, nameof(AcknowledgeEnvelope), () => { });
    }
}
