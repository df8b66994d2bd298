using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Engine;

/// <summary>
/// The booth's one durable file. Every method is one transaction and durable (fsync) on return;
/// repeating one after a crash changes nothing. Callable from any thread; writers take turns.
/// </summary>
public interface IJournal : IDisposable
{
    /// <summary>Records that a coin fell: pending, not yet credit.</summary>
    void AddPendingCoin(CoinId coin, Money value);

    /// <summary>Pending to credit. Posting twice changes nothing. Returns the credit on hand.</summary>
    Money PostCoin(CoinId coin);

    /// <summary>Pending to void: the acceptor gave the coin back. Voiding twice changes nothing.</summary>
    /// <exception cref="JournalException">The coin is unknown or credit already.</exception>
    void VoidCoin(CoinId coin);

    /// <summary>Credit on hand: a view over the ledger, never a column.</summary>
    Money CreditOnHand();

    /// <summary>Opens the sale, stores its envelope (held) and its print job, together.</summary>
    /// <exception cref="JournalException">Less credit than the price, or the code exists already.</exception>
    Money CommitSale(SaleCommit sale);

    /// <summary>Records that a job is about to be submitted, before it is.</summary>
    void RecordPrintSubmission(PrintJobId job, int attempt);

    /// <summary>Sheet out: sale rendered, print job completed, envelope released to the outbox.</summary>
    void RenderSale(SaleId sale);

    /// <summary>Nothing came out: sale returned, print job failed, envelope destroyed.</summary>
    /// <returns>The credit on hand.</returns>
    Money ReturnSale(SaleId sale);

    /// <summary>Turns all credit on hand into a voucher; null when there is none.</summary>
    Voucher? IssueVoucher(VoucherId voucher, string number, RefundCause cause);

    /// <summary>Records that the voucher's slip is out.</summary>
    void MarkSlipPrinted(VoucherId voucher);

    /// <summary>Voucher to credit, once. Returns the credit on hand; null when unknown, redeemed or expired.</summary>
    Money? RedeemVoucher(string number);

    /// <summary>The cash box was emptied. Returns what was in it; the same id gives the same answer.</summary>
    Money CollectCashBox(Guid collection);

    /// <summary>Two people put the ledger right. Returns the credit on hand.</summary>
    Money Adjust(Adjustment adjustment);

    /// <summary>Where a print job stands; null when it is unknown.</summary>
    PrintJobStanding? FindPrintJob(PrintJobId job);

    /// <summary>What a crash left undone.</summary>
    JournalRecovery ReadRecovery();

    /// <summary>Queued envelopes that are due, oldest first.</summary>
    ImmutableArray<OutboxItem> DueEnvelopes(int limit);

    /// <summary>The sealed bytes; null when it is gone, or damaged on disk (then it is stopped).</summary>
    byte[]? ReadEnvelope(DossierId dossier);

    /// <summary>An attempt failed: try again at <paramref name="notBefore"/>.</summary>
    void PostponeEnvelope(DossierId dossier, DateTimeOffset notBefore, string reason);

    /// <summary>The collector will never take it: stopped until an operator looks.</summary>
    void StopEnvelope(DossierId dossier, string reason);

    /// <summary>An operator has looked: a stopped envelope is queued again. False when it is not stopped.</summary>
    bool RetryEnvelope(DossierId dossier);

    /// <summary>Acknowledged: the envelope is deleted, a tombstone stays (id, times, receipt hash).</summary>
    void AcknowledgeEnvelope(DossierId dossier, ReadOnlySpan<byte> receipt);

    /// <summary>Deletes what has reached its retention limit. Returns how many things went.</summary>
    int Purge(DateTimeOffset now);

    /// <summary>
    /// Where a dossier stands: "held", "queued", "stopped", "acknowledged", "returned", "purged"
    /// or null.
    /// </summary>
    DossierStanding? FindDossier(DossierId dossier);

    /// <summary>
    /// Adds an event for operators and technicians. No personal data. The lifetime counters of coins
    /// unknown, coin events lost and shots grow with it by <paramref name="count"/>.
    /// </summary>
    void RecordEvent(JournalEventKind kind, string detail, int count = 1);

    /// <summary>The newest events, newest last.</summary>
    ImmutableArray<JournalEvent> RecentEvents(int limit);

    /// <summary>
    /// Keeps what the fleet could not hear, behind what is kept already. Beyond the cap the oldest go,
    /// and without room for a sale none is kept: money comes first. What goes is counted, together with
    /// <paramref name="lost"/> that the caller had to drop before.
    /// </summary>
    /// <returns>How many went, without <paramref name="lost"/>.</returns>
    int KeepReports(ImmutableArray<TelemetryReport> reports, int lost);

    /// <summary>Kept reports, oldest first.</summary>
    ImmutableArray<KeptReport> KeptReports(int limit);

    /// <summary>The fleet has all up to this number: deletes them.</summary>
    void ForgetReports(long upToNumber);

    /// <summary>Lifetime counters.</summary>
    JournalCounters Counters();

    /// <summary>Size, room, and whether sales are refused.</summary>
    JournalStatus Status();

    /// <summary>A person has looked at the files that were set aside: sales may go on.</summary>
    void AcceptSetAside(string person);

    /// <summary>The outbox in numbers.</summary>
    OutboxStatus Outbox();

    /// <summary>Every ledger entry that is not folded into its month, oldest first, without voucher numbers.</summary>
    ImmutableArray<LedgerEntry> Ledger();

    /// <summary>Checks invariants 1 and 2; returns what is violated, in words; empty when all holds.</summary>
    ImmutableArray<string> CheckInvariants();

    /// <summary>Truncates the write-ahead log. Between sessions only.</summary>
    void Checkpoint();
}
