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
