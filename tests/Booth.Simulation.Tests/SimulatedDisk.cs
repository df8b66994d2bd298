namespace Booth.Simulation.Tests;

/// <summary>
/// The real journal in a process that can die before, in and after every write. What became durable
/// is counted in the model; the disk below it is a <see cref="TestDisk"/>.
/// </summary>
internal sealed class SimulatedDisk(IJournal journal, BoothWorld world) : BreakableJournal(journal)
{
    private static readonly HashSet<string> Reads =
    [
        nameof(CreditOnHand), nameof(FindPrintJob), nameof(ReadRecovery), nameof(DueEnvelopes),
        nameof(ReadEnvelope), nameof(FindDossier), nameof(RecentEvents), nameof(Counters),
        nameof(Status), nameof(Outbox), nameof(Ledger), nameof(CheckInvariants),
        nameof(KeptReports),
    ];

    private static readonly Func<IJournal, bool> NobodyAsks = _ => false;

    private readonly PowerSwitch power = world.Power;
    private readonly MoneyModel model = world.Model;

    /// <summary>The writes since the last good one, which nobody can know about.</summary>
    public List<Doubt> Doubts { get; } = [];

    /// <summary>The journal itself, without faults.</summary>
    public IJournal Platter { get; } = journal;

    /// <summary>Writes fail.</summary>
    public bool IsFailing => IsBroken || world.Media.Ailment is not null;

    /// <summary>What the life before left in doubt is there, or is not.</summary>
    public void Settle(IEnumerable<Doubt> doubts)
    {
        foreach (Doubt doubt in doubts)
        {
            bool happened = doubt.Happened(Platter);
            world.Trace.Say($"in doubt: {doubt.Name}, {(happened ? "done" : "not done")}");
            if (happened)
            {
                doubt.Count();
            }
        }
    }

    protected override T Call<T>(string name, Func<T> call)
    {
        if (Reads.Contains(name))
        {
            return power.IsOff ? throw new PowerCutException() : base.Call(name, call);
        }

        // A slow disk takes its time here and not in its syncs: one thread drives all, and SQLite
        // must not be called from within itself.
        world.Stall(world.WritesTake);
        power.Pass(PowerSwitch.Moment.BeforeWrite, name);
        try
        {
            T result = base.Call(name, call);
            world.JournalWrites++;
            Doubts.Clear();
            world.Trace.Say($"journal: {name}");
            return result;
        }
        catch (JournalException) when (world.Media.IsOff)
        {
            power.Cut($"{PowerSwitch.Moment.InFile} {name}");
            throw new PowerCutException();
        }
    }

    // What is counted is counted between the write and the cut that may follow it.
    private T Counted<T>(
        string name, Func<T> write, Action<T> count, Func<IJournal, bool> happened, Func<T> meant)
    {
        T result;
        try
        {
            result = write();
        }
        catch (Exception error) when (IsInTheMiddle(error))
        {
            Doubts.Add(new Doubt(name, happened, () => count(meant())));
            throw;
        }

        count(result);
        power.Pass(PowerSwitch.Moment.AfterWrite, name);
        return result;
    }

    private void Counted(string name, Action write, Action count, Func<IJournal, bool> happened) =>
        Counted(name, () =>
        {
            write();
            return true;
        }, _ => count(), happened, () => true);

    private bool IsInTheMiddle(Exception error) => !IsBroken && error switch
    {
        JournalException journalError => journalError.Fault != JournalFault.RuleBroken,
        PowerCutException => world.Media.IsOff,
        _ => false,
    };

    private static Func<IJournal, bool> Has(string kind, Guid reference) => journal =>
        journal.Ledger().Any(entry => entry.Kind == kind && entry.Reference == $"{reference:D}");

    public override void AddPendingCoin(CoinId coin, Money value) => Counted(
        nameof(AddPendingCoin), () => base.AddPendingCoin(coin, value),
        () => model.CoinAdded(coin, value), Has("coin_pending", coin.Value));

    public override Money PostCoin(CoinId coin) => Counted(
        nameof(PostCoin), () => base.PostCoin(coin),
        _ => model.CoinPosted(coin), Has("credit_posted", coin.Value), () => Money.Zero);

    public override Money CommitSale(SaleCommit sale)
    {
        DateTimeOffset at = world.Clock.GetUtcNow();
        return Counted(
            nameof(CommitSale), () => base.CommitSale(sale),
            _ => model.SaleMade(sale, at), Has("sale_opened", sale.Sale.Value), () => Money.Zero);
    }

    public override void RecordPrintSubmission(PrintJobId job, int attempt) => Counted(
        nameof(RecordPrintSubmission), () => base.RecordPrintSubmission(job, attempt),
        () => { }, NobodyAsks);

    public override void RenderSale(SaleId sale) => Counted(
        nameof(RenderSale), () => base.RenderSale(sale),
        () => model.SaleEnded(sale, MoneyModel.SaleState.Rendered),
        Has("sale_rendered", sale.Value));

    public override Money ReturnSale(SaleId sale) => Counted(
        nameof(ReturnSale), () => base.ReturnSale(sale),
        _ => model.SaleEnded(sale, MoneyModel.SaleState.Returned),
        Has("sale_returned", sale.Value), () => Money.Zero);

    public override Voucher? IssueVoucher(VoucherId voucher, string number, RefundCause cause)
    {
        DateTimeOffset at = world.Clock.GetUtcNow();
        return Counted(
            nameof(IssueVoucher), () => base.IssueVoucher(voucher, number, cause),
            issued =>
            {
                if (issued is not null)
                {
                    model.VoucherIssued(issued, at);
                }
            },
            Has("voucher_issued", voucher.Value), () => new Voucher(voucher, number, model.Credit));
    }

    public override void MarkSlipPrinted(VoucherId voucher) => Counted(
        nameof(MarkSlipPrinted), () => base.MarkSlipPrinted(voucher),
        () => model.SlipMarked(voucher),
        journal => !journal.ReadRecovery().UnprintedVouchers.Any(item => item.Voucher.Id == voucher));

    public override Money? RedeemVoucher(string number)
    {
        world.Stall(world.Threads.TakeLookup());
        DateTimeOffset at = world.Clock.GetUtcNow();
        return Counted<Money?>(
            nameof(RedeemVoucher), () => base.RedeemVoucher(number),
            onHand =>
            {
                if (onHand is not null)
                {
                    model.VoucherRedeemed(number);
                }
                else if (model.IsGood(number, at))
                {
                    throw new InvalidOperationException("a good voucher was refused");
                }
            },
            journal => journal.Counters().VouchersOutstanding != model.Vouchers, () => Money.Zero);
    }

    public override Money CollectCashBox(Guid collection) => Counted(
        nameof(CollectCashBox), () => base.CollectCashBox(collection),
        _ => model.CashCollected(), Has("cash_box_collected", collection), () => Money.Zero);

    public override Money Adjust(Adjustment adjustment) => Counted(
        nameof(Adjust), () => base.Adjust(adjustment),
        _ => model.Adjusted(adjustment), Has("adjustment", adjustment.Id), () => Money.Zero);

    public override int Purge(DateTimeOffset now) => Counted(
        nameof(Purge), () => base.Purge(now), _ => model.Purged(now),
        // Without a voucher that expires it is all the same.
        journal => journal.Counters().VouchersOutstanding != model.Vouchers
            || model.Vouchers == model.VouchersAfterPurge(now), () => 0);

    public override void AcknowledgeEnvelope(DossierId dossier, ReadOnlySpan<byte> receipt)
    {
        byte[] copy = receipt.ToArray();
        Counted(nameof(AcknowledgeEnvelope), () => base.AcknowledgeEnvelope(dossier, copy),
            () => { }, NobodyAsks);
    }
}
