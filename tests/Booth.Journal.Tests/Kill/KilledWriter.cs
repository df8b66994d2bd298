namespace Booth.Journal.Tests;

/// <summary>
/// The child of the kill tests: works like a busy booth, and says on its standard output what the
/// journal has acknowledged, one line each, before it goes on.
/// </summary>
internal static class KilledWriter
{
    public const string Argument = "write-until-killed";

    public static int Run(string path, int seed)
    {
        using var journal = SqliteJournal.Open(path, TimeProvider.System, new JournalOptions());
        var random = new Random(seed);
        using var output = Console.OpenStandardOutput();
        using var writer = new StreamWriter(output) { AutoFlush = true };
        writer.WriteLine("ready");
        for (var visitor = 0; ; visitor++)
        {
            Visit(journal, random, writer.WriteLine);
            if (visitor % 3 == 0) journal.Checkpoint();
        }
    }

    private static void Visit(SqliteJournal journal, Random random, Action<string> say)
    {
        for (var i = 0; i < 4; i++)
        {
            var coin = new CoinId(Next(random));
            journal.AddPendingCoin(coin, new Money(200));
            say($"coin {coin.Value}");
            journal.PostCoin(coin);
            say($"posted {coin.Value}");
        }

        var sale = NewSale(random);
        journal.CommitSale(sale);
        say($"sale {sale.Sale.Value} {sale.Dossier} {sale.Job.Value}");
        journal.RecordPrintSubmission(sale.Job, 1);
        say($"submitted {sale.Job.Value}");
        if (random.Next(4) == 0) Return(journal, sale, random, say);
        else Render(journal, sale, say);
    }

    private static void Render(SqliteJournal journal, SaleCommit sale, Action<string> say)
    {
        journal.RenderSale(sale.Sale);
        say($"rendered {sale.Sale.Value}");
        journal.AcknowledgeEnvelope(sale.Dossier!.Value, [1, 2, 3]);
        say($"acknowledged {sale.Dossier}");
    }

    private static void Return(
        SqliteJournal journal, SaleCommit sale, Random random, Action<string> say)
    {
        journal.ReturnSale(sale.Sale);
        say($"returned {sale.Sale.Value}");
        var voucher = new VoucherId(Next(random));
        var number = VoucherNumber.Make($"{random.NextInt64(100_000_000_000):00000000000}");
        journal.IssueVoucher(voucher, number, RefundCause.PrintFailed);
        say($"voucher {voucher.Value}");
        journal.MarkSlipPrinted(voucher);
        say($"slip {voucher.Value}");
    }

    private static SaleCommit NewSale(Random random)
    {
        var sealedBytes = new byte[random.Next(1, 60_000)];
        random.NextBytes(sealedBytes);
        return new SaleCommit(
            new SaleId(Next(random)),
            Service.Ephoto,
            new Money(800),
            new PrintJobId(Next(random)),
            new DossierId($"{Next(random):N}{Next(random):N}"),
            sealedBytes);
    }

    private static Guid Next(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
