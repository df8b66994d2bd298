using System.Diagnostics;

namespace Booth.Journal.Tests;

/// <summary>A real process is killed with SIGKILL at random moments; what it was told is durable is there.</summary>
public sealed class KillTests : IDisposable
{
    private const int Rounds = 25;

    private readonly string folder =
        Directory.CreateTempSubdirectory("booth-journal-kill-").FullName;

    private string JournalPath => Path.Combine(folder, "journal.db");

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_after_kill_9()
    {
        var random = new Random(20261121);
        var told = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            told.AddRange(await RunAndKill(round, random));
            using var journal = SqliteJournal.Open(
                JournalPath, TimeProvider.System, new JournalOptions());
            Assert.False(journal.Status().RefusesSales);
            Assert.Empty(journal.CheckInvariants());
            AssertTold(journal, told);
            Recover(journal);
        }

        Assert.True(told.Count > 10 * Rounds, $"only {told.Count} lines in {Rounds} rounds");
    }

    private async Task<List<string>> RunAndKill(int seed, Random random)
    {
        using var writer = Process.Start(new ProcessStartInfo
        {
            FileName = Path.Combine(AppContext.BaseDirectory, "Booth.Journal.Tests"),
            ArgumentList = { KilledWriter.Argument, JournalPath, $"{seed}" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        using var timeOut = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var lines = new List<string>();
        try
        {
            for (var left = random.Next(1, 120); left > 0; left--)
            {
                lines.Add(await writer.StandardOutput.ReadLineAsync(timeOut.Token)
                    ?? throw new InvalidOperationException("the writer ended by itself"));
            }

            Thread.SpinWait(random.Next(200_000));
        }
        finally
        {
            writer.Kill();
        }

        // A line that the kill cut short was never told.
        var rest = await writer.StandardOutput.ReadToEndAsync(timeOut.Token);
        await writer.WaitForExitAsync(timeOut.Token);
        lines.AddRange(rest.Split('\n')[..^1]);
        return lines;
    }

    private static void AssertTold(SqliteJournal journal, List<string> told)
    {
        var entries = journal.Ledger().Select(entry => $"{entry.Kind} {entry.Reference}").ToHashSet();
        var unprinted = journal.ReadRecovery().UnprintedVouchers
            .Select(item => item.Voucher.Id.Value).ToHashSet();
        foreach (var line in told)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "ready":
                    break;
                case "coin": Assert.Contains($"coin_pending {words[1]}", entries); break;
                case "posted": Assert.Contains($"credit_posted {words[1]}", entries); break;
                case "sale": AssertSale(journal, entries, words); break;
                case "submitted":
                    Assert.True(journal.FindPrintJob(JobOf(words[1]))!.Attempts >= 1);
                    break;
                case "rendered": Assert.Contains($"sale_rendered {words[1]}", entries); break;
                case "returned": Assert.Contains($"sale_returned {words[1]}", entries); break;
                case "acknowledged":
                    Assert.Equal("acknowledged", journal.FindDossier(new DossierId(words[1]))!.State);
                    break;
                case "voucher": Assert.Contains($"voucher_issued {words[1]}", entries); break;
                case "slip": Assert.DoesNotContain(Guid.Parse(words[1]), unprinted); break;
                default: Assert.Fail(line); break;
            }
        }
    }

    private static void AssertSale(SqliteJournal journal, HashSet<string> entries, string[] words)
    {
        Assert.Contains($"sale_opened {words[1]}", entries);
        Assert.NotNull(journal.FindDossier(new DossierId(words[2])));
        Assert.NotNull(journal.FindPrintJob(JobOf(words[3])));
    }

    private static PrintJobId JobOf(string text) => new(Guid.Parse(text));

    /// <summary>As the engine does at start; then nothing may be left open.</summary>
    private static void Recover(SqliteJournal journal)
    {
        var left = journal.ReadRecovery();
        foreach (var coin in left.PendingCoins) journal.PostCoin(coin);
        foreach (var sale in left.OpenSales) journal.ReturnSale(sale.Sale);
        foreach (var voucher in left.UnprintedVouchers) journal.MarkSlipPrinted(voucher.Voucher.Id);
        var after = journal.ReadRecovery();
        Assert.Empty(after.PendingCoins);
        Assert.Empty(after.OpenSales);
        Assert.Empty(after.UnprintedVouchers);
        Assert.Empty(journal.CheckInvariants());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
