namespace Booth.Simulation.Tests;

/// <summary>
/// The whole booth under seeds. More of them: tests/simulate --seeds 1000. What they found is kept
/// as a scenario of its own (Booth.Engine.Tests: FoundBySimulation, DiskAway, Recovery; Journal): a
/// change of the plan makes every seed another day.
/// </summary>
public sealed class SimulationTests
{
    // About half a minute on two busy cores; the command plays as many as one has time for.
    private const int Seeds = 6;

    [Fact]
    public void Whatever_happens_nothing_is_lost_and_the_booth_sells_again()
    {
        Campaign campaign = Campaign.Play(
            new SeedOptions(1, 1), Seeds, _ => false, _ => { }, _ => { });
        Assert.True(campaign.Broken.Count == 0,
            string.Join('\n', campaign.Broken.Select(broken => SimulateCommand.Explain(broken, 60))));
        Assert.True(campaign.Sales > Seeds * 5, $"only {campaign.Sales} sales: nothing was tried");
        Assert.Empty(campaign.Coverage.Impossible());
    }

    [Theory]
    [InlineData("none")]
    [InlineData("coins")]
    [InlineData("devices")]
    [InlineData("network")]
    [InlineData("storage")]
    [InlineData("clock")]
    [InlineData("power")]
    [InlineData("operator")]
    public void A_profile_lets_only_its_own_mischief_strike(string name)
    {
        SimulateArguments arguments = SimulateArguments.Parse(["--seed", "3", "--faults", name])!;
        SeedResult result = Campaign.PlayOne(arguments.First);
        Assert.True(result.Broken is null, $"{name}: {result.Broken}");
        var allowed = Faults.Of(arguments.First.Profile).Select(Faults.Words).ToHashSet();
        Assert.Equal(name == "none", result.Mischief.Count == 0);
        Assert.Subset(allowed, result.Mischief.Keys.ToHashSet());
    }

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        SeedResult[] runs = [Play(7), Play(7)];
        Assert.True(runs[0].Trace.Count > 1_000);
        Assert.Equal(runs[0].Trace, runs[1].Trace);
        Assert.NotEqual(runs[0].Trace, Play(8).Trace);
    }

    [Fact]
    public void What_the_fleet_missed_goes_through_the_journal()
    {
        // A seed with a wire to the fleet, whose broker goes away.
        SeedResult result = Play(16);
        Assert.Null(result.Broken);
        Assert.Contains(result.Trace, line => Says(line, "KeepReports"));
        Assert.Contains(result.Trace, line => Says(line, "ForgetReports"));

        static bool Says(string line, string write) =>
            line.EndsWith($"journal: {write}", StringComparison.Ordinal);
    }

    private static SeedResult Play(int seed) => SeedRun.Play(
        new SeedOptions(seed, 1), Path.Combine(Path.GetTempPath(), $"booth-simulation-{Guid.NewGuid():N}"));
}
