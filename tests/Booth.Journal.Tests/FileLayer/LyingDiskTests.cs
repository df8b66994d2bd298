namespace Booth.Journal.Tests;

/// <summary>The proof can fail: where a sync does nothing, it finds what was lost.</summary>
public sealed class LyingDiskTests(ITestOutputHelper output)
{
    private const int Cuts = 60;

    private static readonly Script Script = new(20261123);
    private static readonly List<string> Stories = ScriptRun.Stories(Script);

    [Fact]
    public void On_a_disk_that_ignores_syncs_acknowledged_calls_are_found_to_be_lost()
    {
        using var whole = new ScriptRun(Script, 0);
        Assert.True(whole.PlayOn());
        var found = 0;
        for (var i = 1; i <= Cuts; i++)
        {
            if (Finds(i, whole.Disk.Operations * i / Cuts)) found++;
        }

        output.WriteLine($"{found} of {Cuts} cuts lose something");
        Assert.True(found > Cuts / 2, $"only {found} of {Cuts} cuts were found to lose something");
    }

    private static bool Finds(int seed, long moment)
    {
        using var run = new ScriptRun(Script, seed);
        run.Open();
        run.Disk.IgnoresSyncs = true;
        run.Disk.CutAt(Math.Max(1, moment - run.Disk.Operations));
        Assert.False(run.PlayOn());
        return Record.Exception(() => run.ComeBack(Stories, "")) is not null;
    }
}
