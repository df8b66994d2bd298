using System.Security.Cryptography;

namespace Booth.Journal.Tests;

/// <summary>
/// Plays the script on a faulty disk, step by step, over as many lives of the process as it takes;
/// knows what was acknowledged, and what the journal must then say.
/// </summary>
internal sealed class ScriptRun : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly Script script;
    private readonly ManualTimeProvider clock = new();
    private readonly string folder;
    private SqliteJournal? journal;

    public ScriptRun(Script script, int diskSeed)
    {
        this.script = script;
        // In memory where there is some: what a disk would do is ours to say.
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        folder = Path.Combine(parent, $"booth-file-layer-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        Disk = TestDisk.Mount(folder, diskSeed);
    }

    public TestDisk Disk { get; }

    public string Folder => folder;

    /// <summary>Steps that returned.</summary>
    public int Acknowledged { get; private set; }

    public SqliteJournal Journal => journal!;

    public bool IsOpen => journal is not null;

    /// <summary>What the journal says after each number of steps.</summary>
    public static List<string> Stories(Script script)
    {
        using var run = new ScriptRun(script, 0);
        run.Open();
        List<string> stories = [run.Tell()];
        while (run.Acknowledged < script.Steps.Count)
        {
            run.Step();
            stories.Add(run.Tell());
        }

        return stories;
    }

    public void Open() => journal = SqliteJournal.Open(
        Path.Combine(folder, "journal.db"), clock,
        new JournalOptions { NewestEntriesThatStay = 3 });

    public void Step()
    {
        clock.SetUtcNow(Start.AddMinutes(Acknowledged));
        script.Steps[Acknowledged](Journal);
        Acknowledged++;
    }

    /// <summary>From wherever it stands to the end; false when the power goes.</summary>
    public bool PlayOn()
    {
        try
        {
            if (journal is null) Open();
            while (Acknowledged < script.Steps.Count) Step();
            return true;
        }
        catch (JournalException) when (Disk.IsOff)
        {
            return false;
        }
    }

    /// <summary>The process is gone; what it has open dies with it.</summary>
    public void Die()
    {
        Disk.KillProcess();
        journal?.Dispose();
        journal = null;
    }

    /// <summary>
    /// After a cut: nothing is damaged, the step under way has happened whole or not at all. Goes on
    /// from there.
    /// </summary>
    public void ComeBack(List<string> stories, string where)
    {
        Die();
        Disk.PowerOn();
        Open();
        Assert.False(Journal.Status().RefusesSales, $"{where}: set aside");
        AssertWholeSteps(stories, where);
    }

    public void AssertWholeSteps(List<string> stories, string where)
    {
        Assert.Empty(Journal.CheckInvariants());
        var found = Tell();
        if (found == stories[Acknowledged]) return;
        if (Acknowledged + 1 < stories.Count && found == stories[Acknowledged + 1])
        {
            Acknowledged++;
            return;
        }

        Assert.Fail($"{where}: {Acknowledged} steps were acknowledged, and the journal is that of "
            + $"{stories.IndexOf(found)} steps\n{found}\nexpected\n{stories[Acknowledged]}");
    }

    /// <summary>Everything that the journal knows, at a time that is always the same.</summary>
    public string Tell()
    {
        var now = clock.GetUtcNow();
        clock.SetUtcNow(Start.AddYears(3));
        var left = Journal.ReadRecovery();
        var story = string.Join(
            '\n',
            [
                .. Journal.Ledger().Select(entry => $"{entry}"),
                .. left.PendingCoins.Select(coin => $"{coin}"),
                .. left.UnprintedVouchers.Select(voucher => $"{voucher}"),
                .. Journal.RecentEvents(1000).Select(line => $"{line}"),
                .. script.Sales.Select(TellSale),
                .. Journal.KeptReports(1000).Select(TellReport),
                $"{Journal.Outbox()}",
                $"{Journal.Counters()}",
            ]);
        clock.SetUtcNow(now);
        return story;
    }

    private static string TellReport(KeptReport kept) =>
        $"{kept.Number} {kept.Report.At:O} {Convert.ToHexString(kept.Report.Metrics.AsSpan())}";

    private string TellSale(SaleCommit sale)
    {
        var dossier = sale.Dossier!.Value;
        var sealedBytes = Journal.ReadEnvelope(dossier);
        return $"{Journal.FindPrintJob(sale.Job)} {Journal.FindDossier(dossier)} "
            + (sealedBytes is null ? "-" : Convert.ToHexString(SHA256.HashData(sealedBytes)));
    }

    public void Dispose()
    {
        Die();
        Disk.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
