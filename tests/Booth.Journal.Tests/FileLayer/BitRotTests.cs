namespace Booth.Journal.Tests;

/// <summary>Beyond what a disk promises: pages that were safe are overwritten.</summary>
public sealed class BitRotTests
{
    private const int Page = 4096;

    private static readonly Script Script = new(20261125);
    private static readonly List<string> Stories = ScriptRun.Stories(Script);

    [Fact]
    public void A_page_of_garbage_is_set_aside_by_name_or_changes_nothing()
    {
        var (setAside, pages) = (0, 0);
        for (var page = 0; page == 0 || page < pages; page++)
        {
            using var run = new ScriptRun(Script, page);
            Assert.True(run.PlayOn());
            run.Journal.Dispose();
            var path = Path.Combine(run.Folder, "journal.db");
            var bytes = File.ReadAllBytes(path);
            pages = bytes.Length / Page;
            new Random(page).NextBytes(bytes.AsSpan(page * Page, Page));
            File.WriteAllBytes(path, bytes);
            run.Die();
            run.Open();
            if (run.Journal.Status().SetAside is [var name])
            {
                setAside++;
                Assert.StartsWith("journal-corrupt-", name, StringComparison.Ordinal);
                Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(run.Folder, name)));
                Assert.Empty(run.Journal.Ledger());
            }
            else
            {
                // The page was free.
                Assert.Equal(Stories[^1], run.Tell());
            }

            Assert.Empty(run.Journal.CheckInvariants());
        }

        Assert.InRange(setAside, pages / 2, pages);
    }

    [Fact]
    public void Cut_while_a_damaged_file_is_set_aside_its_bytes_are_still_there()
    {
        long moments = 1;
        for (long moment = 0; moment <= moments; moment++)
        {
            using var run = new ScriptRun(Script, (int)moment);
            var (damaged, log) = LeaveDamagedFile(run);
            var before = run.Disk.Operations;
            if (moment > 0)
            {
                run.Disk.CutAt(moment);
                Assert.Throws<JournalException>(run.Open);
                run.Die();
                run.Disk.PowerOn();
            }

            run.Open();
            if (moment == 0) moments = run.Disk.Operations - before;
            Assert.True(run.Journal.Status().RefusesSales);
            Assert.Contains(run.Journal.Status().SetAside, name =>
                File.ReadAllBytes(Path.Combine(run.Folder, name)).AsSpan().SequenceEqual(damaged));
            Assert.Contains(Directory.GetFiles(run.Folder, "journal-corrupt-*-wal"), path =>
                File.ReadAllBytes(path).AsSpan().SequenceEqual(log));
            Assert.Empty(run.Journal.CheckInvariants());
        }

        Assert.True(moments > 20, $"{moments} operations");
    }

    /// <summary>With its log, as a kill leaves it.</summary>
    private static (byte[] File, byte[] Log) LeaveDamagedFile(ScriptRun run)
    {
        run.Open();
        while (run.Acknowledged < 12) run.Step();
        run.Journal.Checkpoint();
        while (run.Acknowledged < 20) run.Step();
        run.Die();
        var path = Path.Combine(run.Folder, "journal.db");
        var bytes = File.ReadAllBytes(path);
        // Every page but the first: those that the log holds anew are healed by it.
        bytes.AsSpan(Page).Fill(0xA5);
        File.WriteAllBytes(path, bytes);
        return (bytes, File.ReadAllBytes(path + "-wal"));
    }
}
