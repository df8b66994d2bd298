namespace Booth.Simulation.Tests;

/// <summary>One scenario, cut everywhere.</summary>
public sealed class EveryKillTests(ITestOutputHelper output)
{
    // Moments between two tasks are many and alike; tests/simulate --every-kill takes them all.
    private const int Stride = 5;

    [Fact]
    public void Wherever_the_power_goes_all_promises_hold_and_the_booth_sells_again()
    {
        (IReadOnlyList<string> table, IReadOnlyList<KillResult> broken) = EveryKill.Play(Stride);
        output.WriteLine(string.Join('\n', table));
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(1).SelectMany(
            result => (string[])[$"{result.Plan}", result.Broken!, .. result.Trace.TakeLast(60)])));
    }

    [Fact]
    public void On_a_disk_that_ignores_syncs_a_promise_breaks()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"booth-kill-{Guid.NewGuid():N}");
        try
        {
            int broken = Enumerable.Range(1, 12).Count(i => KillScenario.Play(
                new KillPlan(PowerSwitch.Moment.InFile, 15 * i, IsPowerCut: true, i, default, 0)
                {
                    DiskIgnoresSyncs = true,
                }, folder).Broken is not null);
            output.WriteLine($"{broken} of 12 cuts break a promise");
            Assert.True(broken > 3, $"only {broken} of 12 were noticed");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
