using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>
/// The journal in one SQLite file. Every method is one transaction, on the disk when it returns.
/// This class only opens transactions; the folders hold what happens inside.
/// </summary>
public sealed class SqliteJournal : IJournal
{
    private readonly Database database;
    private readonly JournalOptions options;
    private readonly Room room;
    private readonly SetAsideFiles setAside;
    private readonly LedgerBook book;
    private readonly Counters counters;
    private readonly Coins coins;
    private readonly Sales sales;
    private readonly Vouchers vouchers;
    private readonly CashBox cashBox;
    private readonly PrintJobs jobs;
    private readonly Envelopes envelopes;
    private readonly Events events;
    private readonly Reports reports;
    private readonly PurgeRun purge;
    private readonly Invariants invariants;
    private readonly Remembered<JournalCounters> numbers;
    private readonly int schemaVersion;

    private SqliteJournal(Database database, TimeProvider clock, JournalOptions options)
    {
        this.database = database;
        this.options = options;
        room = new Room(database, options);
        var tombstones = new Tombstones(database, clock);
        setAside = new SetAsideFiles(database, clock);
        book = new LedgerBook(database, clock);
        counters = new Counters(database, book);
        coins = new Coins(database, book, counters);
        vouchers = new Vouchers(database, book, clock, options.Retention);
        cashBox = new CashBox(database, book);
        jobs = new PrintJobs(database, clock);
        envelopes = new Envelopes(database, tombstones, clock, options);
        sales = new Sales(book, jobs, envelopes, setAside, room, counters);
        events = new Events(database, counters, clock, options.Retention.MaxEvents);
        reports = new Reports(database, counters, room, options);
        purge = new PurgeRun(
            envelopes, tombstones, jobs, vouchers,
            new Folding(database, options.NewestEntriesThatStay), events, counters,
            options.Retention);
        invariants = new Invariants(database);
        numbers = new Remembered<JournalCounters>(database, counters.Read);
        schemaVersion = (int)database.Read(
            "read the version", () => database.Number("PRAGMA user_version") ?? 0);
    }

    /// <summary>
    /// Opens or creates the journal. A damaged file is set aside beside it under a dated name and a
    /// new one takes its place, which refuses sales until <see cref="AcceptSetAside"/>.
    /// </summary>
    /// <exception cref="JournalException">Too new, no room, not writable, or open
    /// elsewhere.</exception>
    public static SqliteJournal Open(string path, TimeProvider clock, JournalOptions options) =>
        Open(path, clock, options, Migrator.Scripts);

    internal static SqliteJournal Open(
        string path, TimeProvider clock, JournalOptions options, ImmutableArray<string> scripts)
    {
        if (options.Problems() is { IsEmpty: false } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        var file = new JournalFile(path, clock, options, scripts);
        var journal = new SqliteJournal(file.Open(), clock, options);
        journal.setAside.Load(file.FindSetAside());
        return journal;
    }

    /// <inheritdoc />
    public void AddPendingCoin(CoinId coin, Money value) =>
        database.Write("record a coin", () => coins.AddPending(coin, value));

    /// <inheritdoc />
    public Money PostCoin(CoinId coin) =>
        database.Write("post a coin", () => coins.Post(coin));

    /// <inheritdoc />
    public void VoidCoin(CoinId coin) =>
        database.Write("void a coin", () => coins.Void(coin));

    /// <inheritdoc />
    public Money CreditOnHand() =>
        database.Read("read the credit", () => book.Balance(Account.Credit));

    /// <inheritdoc />
    public Money CommitSale(SaleCommit sale) =>
        database.Write("commit a sale", () => sales.Commit(sale));

    /// <inheritdoc />
    public void RecordPrintSubmission(PrintJobId job, int attempt) =>
        database.Write("record a print submission", () => jobs.Submit(job, attempt));

    /// <inheritdoc />
    public void RenderSale(SaleId sale) =>
        database.Write("render a sale", () => sales.Render(sale));

    /// <inheritdoc />
    public Money ReturnSale(SaleId sale) =>
        database.Write("return a sale", () => sales.Return(sale));

    /// <inheritdoc />
    public Voucher? IssueVoucher(VoucherId voucher, string number, RefundCause cause) =>
        database.Write("issue a voucher", () => vouchers.Issue(voucher, number, cause));

    /// <inheritdoc />
    public void MarkSlipPrinted(VoucherId voucher) =>
        database.Write("record a slip", () => vouchers.MarkPrinted(voucher));

    /// <inheritdoc />
    public Money? RedeemVoucher(string number) =>
        database.Write("redeem a voucher", () => vouchers.Redeem(number));

    /// <inheritdoc />
    public Money CollectCashBox(Guid collection) =>
        database.Write("collect the cash box", () => cashBox.Collect(collection));

    /// <inheritdoc />
    public Money Adjust(Adjustment adjustment) =>
        database.Write("adjust the ledger", () => cashBox.Adjust(adjustment));

    /// <inheritdoc />
    public PrintJobStanding? FindPrintJob(PrintJobId job) =>
        database.Read("find a print job", () => jobs.Find(job));

    /// <inheritdoc />
    public JournalRecovery ReadRecovery() =>
        database.Read("read what is unfinished", () => new JournalRecovery(
            coins.Pending(), jobs.OpenSales(), vouchers.Unprinted(), book.Balance(Account.Credit)));

    /// <inheritdoc />
    public ImmutableArray<OutboxItem> DueEnvelopes(int limit) =>
        database.Read("list the outbox", () => envelopes.Due(limit));

    /// <inheritdoc />
    public byte[]? ReadEnvelope(DossierId dossier) =>
        database.Read("read an envelope", () => envelopes.Read(dossier));

    /// <inheritdoc />
    public void PostponeEnvelope(DossierId dossier, DateTimeOffset notBefore, string reason) =>
        database.Write(
            "postpone an envelope", () => envelopes.Postpone(dossier, notBefore, reason));

    /// <inheritdoc />
    public void StopEnvelope(DossierId dossier, string reason) =>
        database.Write("stop an envelope", () => envelopes.Stop(dossier, reason));

    /// <inheritdoc />
    public bool RetryEnvelope(DossierId dossier) =>
        database.Write("retry an envelope", () => envelopes.Retry(dossier));

    /// <inheritdoc />
    public void AcknowledgeEnvelope(DossierId dossier, ReadOnlySpan<byte> receipt)
    {
        var kept = receipt.ToArray();
        database.Write("acknowledge an envelope", () =>
        {
            if (envelopes.Acknowledge(dossier, kept))
            {
                counters.Grow(CounterName.UploadsAcknowledged, 1);
            }
        });
    }

    /// <inheritdoc />
    public int Purge(DateTimeOffset now) => database.Write("purge", () => purge.Run(now));

    /// <inheritdoc />
    public DossierStanding? FindDossier(DossierId dossier) =>
        database.Read("find a dossier", () => envelopes.Find(dossier));

    /// <inheritdoc />
    public void RecordEvent(JournalEventKind kind, string detail, int count = 1) =>
        database.Write("record an event", () => events.Add(kind, detail, count));

    /// <inheritdoc />
    public ImmutableArray<JournalEvent> RecentEvents(int limit) =>
        database.Read("read events", () => events.Newest(limit));

    /// <inheritdoc />
    public int KeepReports(ImmutableArray<TelemetryReport> reports, int lost) =>
        database.Write("keep telemetry", () => this.reports.Keep(reports, lost));

    /// <inheritdoc />
    public ImmutableArray<KeptReport> KeptReports(int limit) =>
        database.Read("read telemetry", () => reports.Oldest(limit));

    /// <inheritdoc />
    public void ForgetReports(long upToNumber) =>
        database.Write("forget telemetry", () => reports.Forget(upToNumber));

    /// <inheritdoc />
    public JournalCounters Counters() => database.Read("read counters", numbers.Read);

    /// <inheritdoc />
    public JournalStatus Status() => database.Read("read the status", ReadStatus);

    /// <inheritdoc />
    public void AcceptSetAside(string person)
    {
        database.Write("accept a loss", () => setAside.Accept(person));
        database.Read("accept a loss", () =>
        {
            setAside.Clear();
            return true;
        });
    }

    /// <inheritdoc />
    public OutboxStatus Outbox() => database.Read("read the outbox", envelopes.Status);

    /// <inheritdoc />
    public ImmutableArray<LedgerEntry> Ledger() => database.Read("read the ledger", book.Entries);

    /// <inheritdoc />
    public ImmutableArray<string> CheckInvariants() =>
        database.Read("check the journal", invariants.Check);

    /// <inheritdoc />
    public void Checkpoint() => database.Read("checkpoint", () =>
        database.Checkpoint()
            ? true
            : throw new JournalException(
                JournalFault.InputOutput,
                $"Journal {database.Path}: the write-ahead log could not be truncated; "
                + "it will be tried again after the next session."));

    /// <inheritdoc />
    public void Dispose() => database.Dispose();

    private JournalStatus ReadStatus()
    {
        var roomBytes = room.Bytes();
        return new JournalStatus
        {
            SetAside = setAside.Waiting,
            SizeBytes = room.SizeBytes,
            RoomBytes = roomBytes,
            IsNearlyFull = Room.IsLess(roomBytes, options.MaxEnvelopeBytes),
            SchemaVersion = schemaVersion,
        };
    }
}
