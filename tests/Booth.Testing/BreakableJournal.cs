using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Testing;

/// <summary>The real journal behind a switch: while it is broken, every call fails like a bad disk.</summary>
public class BreakableJournal(IJournal journal) : IJournal
{
    public bool IsBroken { get; set; }

    /// <summary>Breaks at the call with this name: a kill at a journal write.</summary>
    public string? KillAt { get; set; }

    public virtual void AddPendingCoin(CoinId coin, Money value) =>
        Call(nameof(AddPendingCoin), () => journal.AddPendingCoin(coin, value));

    public virtual Money PostCoin(CoinId coin) =>
        Call(nameof(PostCoin), () => journal.PostCoin(coin));

    public void VoidCoin(CoinId coin) =>
        Call(nameof(VoidCoin), () => journal.VoidCoin(coin));

    public Money CreditOnHand() =>
        Call(nameof(CreditOnHand), () => journal.CreditOnHand());

    public virtual Money CommitSale(SaleCommit sale) =>
        Call(nameof(CommitSale), () => journal.CommitSale(sale));

    public virtual void RecordPrintSubmission(PrintJobId job, int attempt) =>
        Call(nameof(RecordPrintSubmission), () => journal.RecordPrintSubmission(job, attempt));

    public virtual void RenderSale(SaleId sale) =>
        Call(nameof(RenderSale), () => journal.RenderSale(sale));

    public virtual Money ReturnSale(SaleId sale) =>
        Call(nameof(ReturnSale), () => journal.ReturnSale(sale));

    public virtual Voucher? IssueVoucher(VoucherId voucher, string number, RefundCause cause) =>
        Call(nameof(IssueVoucher), () => journal.IssueVoucher(voucher, number, cause));

    public virtual void MarkSlipPrinted(VoucherId voucher) =>
        Call(nameof(MarkSlipPrinted), () => journal.MarkSlipPrinted(voucher));

    public virtual Money? RedeemVoucher(string number) =>
        Call(nameof(RedeemVoucher), () => journal.RedeemVoucher(number));

    public virtual Money CollectCashBox(Guid collection) =>
        Call(nameof(CollectCashBox), () => journal.CollectCashBox(collection));

    public virtual Money Adjust(Adjustment adjustment) =>
        Call(nameof(Adjust), () => journal.Adjust(adjustment));

    public PrintJobStanding? FindPrintJob(PrintJobId job) =>
        Call(nameof(FindPrintJob), () => journal.FindPrintJob(job));

    public JournalRecovery ReadRecovery() =>
        Call(nameof(ReadRecovery), () => journal.ReadRecovery());

    public ImmutableArray<OutboxItem> DueEnvelopes(int limit) =>
        Call(nameof(DueEnvelopes), () => journal.DueEnvelopes(limit));

    public byte[]? ReadEnvelope(DossierId dossier) =>
        Call(nameof(ReadEnvelope), () => journal.ReadEnvelope(dossier));

    public void PostponeEnvelope(DossierId dossier, DateTimeOffset notBefore, string reason) =>
        Call(nameof(PostponeEnvelope), () => journal.PostponeEnvelope(dossier, notBefore, reason));

    public void StopEnvelope(DossierId dossier, string reason) =>
        Call(nameof(StopEnvelope), () => journal.StopEnvelope(dossier, reason));

    public bool RetryEnvelope(DossierId dossier) =>
        Call(nameof(RetryEnvelope), () => journal.RetryEnvelope(dossier));

    public virtual void AcknowledgeEnvelope(DossierId dossier, ReadOnlySpan<byte> receipt)
    {
        byte[] copy = receipt.ToArray();
        Call(nameof(AcknowledgeEnvelope), () => journal.AcknowledgeEnvelope(dossier, copy));
    }

    public virtual int Purge(DateTimeOffset now) =>
        Call(nameof(Purge), () => journal.Purge(now));

    public DossierStanding? FindDossier(DossierId dossier) =>
        Call(nameof(FindDossier), () => journal.FindDossier(dossier));

    public void RecordEvent(JournalEventKind kind, string detail, int count = 1) =>
        Call(nameof(RecordEvent), () => journal.RecordEvent(kind, detail, count));

    public ImmutableArray<JournalEvent> RecentEvents(int limit) =>
        Call(nameof(RecentEvents), () => journal.RecentEvents(limit));

    public int KeepReports(ImmutableArray<TelemetryReport> reports, int lost) =>
        Call(nameof(KeepReports), () => journal.KeepReports(reports, lost));

    public ImmutableArray<KeptReport> KeptReports(int limit) =>
        Call(nameof(KeptReports), () => journal.KeptReports(limit));

    public void ForgetReports(long upToNumber) =>
        Call(nameof(ForgetReports), () => journal.ForgetReports(upToNumber));

    public JournalCounters Counters() =>
        Call(nameof(Counters), () => journal.Counters());

    public JournalStatus Status() =>
        Call(nameof(Status), () => journal.Status());

    public void AcceptSetAside(string person) =>
        Call(nameof(AcceptSetAside), () => journal.AcceptSetAside(person));

    public OutboxStatus Outbox() =>
        Call(nameof(Outbox), () => journal.Outbox());

    public ImmutableArray<LedgerEntry> Ledger() =>
        Call(nameof(Ledger), () => journal.Ledger());

    public ImmutableArray<string> CheckInvariants() =>
        Call(nameof(CheckInvariants), () => journal.CheckInvariants());

    public void Checkpoint() =>
        Call(nameof(Checkpoint), () => journal.Checkpoint());

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => journal.Dispose();

    private void Call(string name, Action call) => Call(name, () =>
    {
        call();
        return true;
    });

    /// <summary>Every call goes through here, by its name.</summary>
    protected virtual T Call<T>(string name, Func<T> call)
    {
        IsBroken |= name == KillAt;
        return IsBroken
            ? throw new JournalException(JournalFault.InputOutput, "the disk does not answer")
            : call();
    }
}
