namespace Booth.Journal.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly TestBooth booth = new();

    [Fact]
    public void The_next_version_keeps_what_is_there()
    {
        booth.Pay(100);
        booth.Journal.Dispose();
        using (var next = Open("ALTER TABLE event ADD COLUMN extra TEXT;"))
        {
            Assert.Equal(Migrator.Scripts.Length + 1, next.Status().SchemaVersion);
            Assert.Equal(new Money(100), next.CreditOnHand());
            Assert.False(next.Status().RefusesSales);
        }

        using (var again = Open("ALTER TABLE event ADD COLUMN extra TEXT;"))
        {
            Assert.Equal(new Money(100), again.CreditOnHand());
        }

        Assert.Equal(
            JournalFault.TooNew, Assert.Throws<JournalException>(() => booth.Open()).Fault);
    }

    [Fact]
    public void Version_1_is_read_whole_and_worked_with()
    {
        LoadFixture("journal-v1.sql", version: 1);
        var journal = booth.Journal;
        Assert.False(journal.Status().RefusesSales);
        booth.AssertSound();
        var counters = journal.Counters();
        Assert.Equal(
            (9, new Money(4760), 4, 1, 1, 1),
            (counters.CoinsAccepted, counters.CoinsValue, counters.SalesRendered,
                counters.SalesReturned, counters.ShotsRefused, counters.UploadsAcknowledged));
        Assert.Equal(
            (new Money(70), new Money(800), Money.Zero),
            (counters.CreditOnHand, counters.VouchersOutstanding, counters.CashBox));
        var outbox = journal.Outbox();
        Assert.Equal((1, 1, 1), (outbox.Held, outbox.Queued, outbox.Stopped));
        Assert.Equal(33, journal.Ledger().Length);
        Assert.Equal(2, journal.RecentEvents(9).Length);
        FinishWhatVersion1LeftOpen();
    }

    private void FinishWhatVersion1LeftOpen()
    {
        var journal = booth.Journal;
        var left = journal.ReadRecovery();
        journal.PostCoin(Assert.Single(left.PendingCoins));
        journal.ReturnSale(Assert.Single(left.OpenSales).Sale);
        var slip = Assert.Single(left.UnprintedVouchers).Voucher;
        Assert.Equal(new Money(70 + 200 + 800 + 800), journal.RedeemVoucher(slip.Number));
        var queued = new DossierId($"{2:x64}");
        Assert.Equal([1, 2, 3], journal.ReadEnvelope(queued));
        journal.AcknowledgeEnvelope(queued, [1]);
        booth.SellAndPrint(booth.NewEphoto() with { Dossier = new DossierId($"{99:x64}") });
        booth.AssertSound();
    }

    private void LoadFixture(string name, int version)
    {
        booth.Journal.Dispose();
        File.Delete(booth.File);
        using var reader = new StreamReader(
            typeof(MigrationTests).Assembly.GetManifestResourceStream(name)!);
        booth.Tamper(
            $"PRAGMA application_id = {Connections.ApplicationId}; PRAGMA user_version = {version};"
            + reader.ReadToEnd());
    }

    [Fact]
    public void A_script_that_fails_changes_nothing()
    {
        booth.Pay(100);
        booth.Journal.Dispose();
        var error = Assert.Throws<JournalException>(
            () => Open("CREATE TABLE half (x); SELECT * FROM missing;"));
        Assert.Contains("no such table: missing", error.Message, StringComparison.Ordinal);
        booth.Reopen();
        Assert.Equal(new Money(100), booth.Journal.CreditOnHand());
        Assert.False(booth.Journal.Status().RefusesSales);
    }

    private SqliteJournal Open(string nextScript) => SqliteJournal.Open(
        booth.File, booth.Clock, booth.Options, Migrator.Scripts.Add(nextScript));

    public void Dispose() => booth.Dispose();
}
