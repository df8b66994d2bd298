namespace Booth.Journal.Tests;

/// <summary>
/// A sync that failed has lost its writes for good, and the next sync will not say so again. The
/// process goes on, or the next one does, which reads what is only in the system's cache.
/// </summary>
public sealed class FailedSyncTests(ITestOutputHelper output)
{
    private const int Settlements = 6;

    private static readonly Script Script = new(20261126);
    private static readonly List<string> Stories = ScriptRun.Stories(Script);

    [Fact]
    public void What_follows_a_failed_sync_survives_a_power_cut()
    {
        using var whole = new ScriptRun(Script, 0);
        Assert.True(whole.PlayOn());
        var syncs = whole.Disk.Count(FileOperation.Sync);
        for (var sync = 1L; sync <= syncs; sync++)
        {
            for (var seed = 0; seed < Settlements; seed++) FailAndGoOn(sync, seed);
        }

        output.WriteLine($"{syncs} syncs failed, {syncs * Settlements} times over");
    }

    private static void FailAndGoOn(long sync, int seed)
    {
        using var run = new ScriptRun(Script, (int)sync + (seed * 1000));
        run.Disk.FailSync(sync);
        var where = $"sync {sync} fails, disk {seed}";
        if (Record.Exception(() => run.PlayOn()) is not { } error) return;

        Assert.IsType<JournalException>(error);
        if (seed % 2 == 0 || !run.IsOpen)
        {
            run.Die();
            run.Open();
            run.AssertWholeSteps(Stories, where);
        }

        for (var i = 0; i <= seed / 2 && run.Acknowledged < Script.Steps.Count; i++) run.Step();
        run.Disk.CutPower();
        run.ComeBack(Stories, $"{where}, then a power cut");
    }
}
