using Booth.Collector;
using Booth.Engine;
using Booth.Flow;
using Booth.Journal;
using Booth.Kiosk;
using Booth.Visitor;

namespace Booth.Bench;

/// <summary>What happens between the visitor's confirm and a sale that no power cut can undo.</summary>
internal static class JournalBench
{
    private static readonly Money Price = new(800);

    public static async Task<Row> RunAsync(IPortraitStudio studio, int rounds)
    {
        var folder = Checkout.NewFolder();
        try
        {
            await ChildProcess.RunAsync(
                Checkout.Programs.Collector,
                ["make-keys", folder.FullName],
                input: "",
                CancellationToken.None);
            return Run(studio, rounds, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Row Run(IPortraitStudio studio, int rounds, string folder)
    {
        using var portrait = Sitter.Portrait(studio);
        using var ink = Example.Ink();
        using var sealer = new CmsDossierSealer(CollectorKeyFiles.In(folder), TimeProvider.System);
        using var journal = SqliteJournal.Open(
            Path.Combine(folder, "journal.db"), TimeProvider.System, new JournalOptions());
        var renderer = new InkRenderer();
        var envelopeBytes = 0;
        var times = Samples.Of(rounds, () => Pay(journal), _ =>
        {
            using var code = Example.Code();
            using var photo = studio.EncodeJp2(portrait);
            using var signature = renderer.EncodePng(ink);
            var envelope = sealer.Seal(new DossierContent(
                code, photo, signature, Example.Verdict, Example.Identity.BoothId, Example.Now,
                "0.1.0", "1"));
            envelopeBytes = envelope.Length;
            journal.CommitSale(new SaleCommit(
                new SaleId(Guid.NewGuid()), Service.Ephoto, Price, new PrintJobId(Guid.NewGuid()),
                DossierIdentity.Of(code), envelope));
        });
        return Row.Beside(
            "confirm to durable: JP2, seal, commit",
            "250 ms",
            times,
            $"write and fsync of {envelopeBytes / 1000} kB",
            WriteAndSync(Path.Combine(folder, "plain"), envelopeBytes, rounds).MedianMs);
    }

    private static int Pay(SqliteJournal journal)
    {
        var coin = new CoinId(Guid.NewGuid());
        journal.AddPendingCoin(coin, Price);
        journal.PostCoin(coin);
        return 0;
    }

    private static Samples WriteAndSync(string file, int byteCount, int rounds)
    {
        var bytes = new byte[byteCount];
        return Samples.Of(rounds, () =>
        {
            using var stream = File.Create(file);
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        });
    }
}
