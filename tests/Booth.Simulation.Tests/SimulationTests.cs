namespace Booth.Simulation.Tests;

/// <summary>The whole booth under seeds. More of them: tests/simulate --seeds 1000.</summary>
public sealed class SimulationTests
{
    // About half a minute on two busy cores; the command plays as many as one has time for.
    private const int Seeds = 6;

    [Fact]
    public void Whatever_happens_nothing_is_lost_and_the_booth_sells_again()
    {
        Campaign campaign = Campaign.Play(new SeedOptions(1, 1), Seeds, _ => { });
        Assert.True(campaign.Broken.Count == 0,
            string.Join('\n', campaign.Broken.Select(broken => SimulateCommand.Explain(broken, 60))));
        Assert.True(campaign.Sales > Seeds * 5, $"only {campaign.Sales} sales: nothing was tried");
    }

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        SeedResult[] runs = [Play(7), Play(7)];
        Assert.True(runs[0].Trace.Count > 1_000);
        Assert.Equal(runs[0].Trace, runs[1].Trace);
        Assert.NotEqual(runs[0].Trace, Play(8).Trace);
    }

    private static SeedResult Play(int seed) => SeedRun.Play(
        new SeedOptions(seed, 1), Path.Combine(Path.GetTempPath(), $"booth-simulation-{Guid.NewGuid():N}"));
}
