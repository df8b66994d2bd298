namespace Booth.Journal.Tests;

/// <summary>
/// A power cut leaves the file and a prefix of the write-ahead log (the rest never reached the
/// disk). Wherever the log is cut, the journal is the one of the last commit before the cut.
/// </summary>
public sealed class PowerCutTests : IDisposable
{
    private readonly TestBooth booth = new();
    private readonly List<(long LogBytes, string Story)> commits = [];

    private string Log => booth.File + "-wal";

    [Fact]
    public void Cut_anywhere_the_journal_is_the_one_of_the_last_commit_before()
    {
        booth.Journal.Checkpoint();
        Work();
        var (file, log) = (File.ReadAllBytes(booth.File), File.ReadAllBytes(Log));
        booth.Journal.Dispose();
        foreach (var cut in Cuts(log.Length))
        {
            File.WriteAllBytes(booth.File, file);
            File.WriteAllBytes(Log, log[..cut]);
            AssertLastCommitBefore(cut);
        }
    }

    [Fact]
    public void A_torn_frame_is_as_if_it_was_never_written()
    {
        booth.Journal.Checkpoint();
        Work();
        var (file, log) = (File.ReadAllBytes(booth.File), File.ReadAllBytes(Log));
        booth.Journal.Dispose();
        var random = new Random(3);
        for (var i = 0; i < 40; i++)
        {
            var torn = random.Next(32, log.Length);
            File.WriteAllBytes(booth.File, file);
            File.WriteAllBytes(Log, [.. log[..torn], (byte)~log[torn], .. log[(torn + 1)..]]);
            AssertLastCommitBefore(torn);
        }
    }

    /// <summary>Each step is one transaction; after it, what the log holds and the journal says.</summary>
    private void Work()
    {
        var journal = booth.Journal;
        var sent = booth.NewEphoto(new byte[30_000]);
        var failed = booth.NewEphoto(new byte[9_000]);
        var (first, second) = (new CoinId(Guid.NewGuid()), new CoinId(Guid.NewGuid()));
        Action[] steps =
        [
            () => { },
            () => journal.AddPendingCoin(first, new Money(1000)),
            () => journal.PostCoin(first),
            () => journal.AddPendingCoin(second, new Money(900)),
            () => journal.PostCoin(second),
            () => journal.CommitSale(sent),
            () => journal.RecordPrintSubmission(sent.Job, 1),
            () => journal.RenderSale(sent.Sale),
            () => journal.CommitSale(failed),
            () => journal.ReturnSale(failed.Sale),
            () => journal.IssueVoucher(
                new VoucherId(Guid.NewGuid()), booth.NextNumber(), RefundCause.PrintFailed),
            () => journal.AcknowledgeEnvelope(sent.Dossier!.Value, [1]),
            () => journal.CollectCashBox(Guid.NewGuid()),
            () => journal.KeepReports([new(DateTimeOffset.UnixEpoch, "coin", [1, 2])], lost: 0),
            () => journal.KeepReports([new(DateTimeOffset.UnixEpoch, "coin", [3])], lost: 2),
            () => journal.ForgetReports(1),
        ];
        foreach (var step in steps)
        {
            step();
            commits.Add((new FileInfo(Log).Length, Tell(journal)));
        }
    }

    private static string Tell(SqliteJournal journal)
    {
        var left = journal.ReadRecovery();
        return string.Join(
            '\n',
            [
                .. journal.Ledger().Select(entry => entry.ToString()),
                .. left.OpenSales.Select(sale => sale.ToString()),
                .. left.UnprintedVouchers.Select(voucher => voucher.ToString()),
                journal.Outbox().ToString(),
                .. journal.KeptReports(10).Select(kept => $"{kept.Number} {kept.Report.Metrics[0]}"),
                journal.Counters().ToString(),
            ]);
    }

    /// <summary>At each commit, just before and after it, and at random.</summary>
    private IEnumerable<int> Cuts(int logBytes)
    {
        var random = new Random(7);
        return commits.SelectMany(commit => (long[])[commit.LogBytes - 1, commit.LogBytes, commit.LogBytes + 1])
            .Concat(Enumerable.Range(0, 60).Select(_ => random.NextInt64(logBytes)))
            .Where(cut => cut >= 0 && cut <= logBytes)
            .Select(cut => (int)cut);
    }

    private void AssertLastCommitBefore(int cut)
    {
        var expected = commits.Last(commit => commit.LogBytes <= cut).Story;
        using var journal = booth.Open();
        Assert.False(journal.Status().RefusesSales);
        Assert.Equal(expected, Tell(journal));
        Assert.Empty(journal.CheckInvariants());
    }

    public void Dispose() => booth.Dispose();
}
