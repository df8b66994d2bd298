using Microsoft.Data.Sqlite;

namespace Booth.Journal.Tests;

/// <summary>A journal in a folder of its own, on a clock of its own.</summary>
internal sealed class TestBooth : IDisposable
{
    public static readonly Money Price = new(800);

    private int drawn;

    public TestBooth(JournalOptions? options = null)
    {
        Options = options ?? new JournalOptions();
        Directory.CreateDirectory(Folder);
        Journal = Open();
    }

    public string Folder { get; } =
        Path.Combine(Path.GetTempPath(), $"booth-journal-{Guid.NewGuid():N}");

    public string File => Path.Combine(Folder, "journal.db");

    public ManualTimeProvider Clock { get; } = new();

    public JournalOptions Options { get; set; }

    public SqliteJournal Journal { get; private set; }

    public SqliteJournal Open() => SqliteJournal.Open(File, Clock, Options);

    public void Reopen()
    {
        Journal.Dispose();
        Journal = Open();
    }

    public CoinId Pay(long cents)
    {
        var coin = new CoinId(Guid.NewGuid());
        Journal.AddPendingCoin(coin, new Money(cents));
        Journal.PostCoin(coin);
        return coin;
    }

    public SaleCommit NewEphoto(byte[]? envelope = null) => new(
        new SaleId(Guid.NewGuid()),
        Service.Ephoto,
        Price,
        new PrintJobId(Guid.NewGuid()),
        NewDossier(),
        envelope ?? [1, 2, 3]);

    public static SaleCommit NewSheet(long cents = 500) => new(
        new SaleId(Guid.NewGuid()),
        Service.Sheet,
        new Money(cents),
        new PrintJobId(Guid.NewGuid()),
        null,
        null);

    public SaleCommit Sell(SaleCommit? sale = null)
    {
        sale ??= NewEphoto();
        Pay(sale.Price.MinorUnits);
        Journal.CommitSale(sale);
        return sale;
    }

    public SaleCommit SellAndPrint(SaleCommit? sale = null)
    {
        sale = Sell(sale);
        Journal.RecordPrintSubmission(sale.Job, 1);
        Journal.RenderSale(sale.Sale);
        return sale;
    }

    public Voucher Refund(long cents)
    {
        Pay(cents);
        return Journal.IssueVoucher(
            new VoucherId(Guid.NewGuid()), NextNumber(), RefundCause.Cancelled)!;
    }

    public DossierId NewDossier() => new($"{++drawn:x64}");

    public string NextNumber() => VoucherNumber.Make($"{++drawn:00000000000}");

    /// <summary>Runs SQL on the closed file, as damage or an attacker would.</summary>
    public void Tamper(string sql)
    {
        Journal.Dispose();
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        Journal = Open();
    }

    public void AssertRuleBroken(Action action, string words)
    {
        var before = Journal.Ledger();
        var error = Assert.Throws<JournalException>(action);
        Assert.Equal(JournalFault.RuleBroken, error.Fault);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Journal.Ledger());
    }

    public void AssertSound() => Assert.Empty(Journal.CheckInvariants());

    public void Dispose()
    {
        Journal.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
