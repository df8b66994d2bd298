using Booth.Flow;
using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A pulse acceptor over thousands of coins, with lost edges, bounce, jams and late reading.</summary>
public sealed class PulseAcceptorTests
{
    private static readonly Money[] Coins = [new(10), new(20), new(50), new(100), new(200)];

    [Fact]
    public async Task Ten_thousand_coins_with_bounce_and_an_idle_hour_lose_and_double_none()
    {
        var rig = new PulseRig();
        await rig.AcceptAsync();
        var random = new Random(10_000);
        var expected = new List<int>();
        rig.Time.Advance(TimeSpan.FromHours(1));
        for (var coin = 0; coin < 10_000; coin++)
        {
            var value = Coins[random.Next(Coins.Length)];
            Assert.True(rig.Insert(value, bounces: random.Next(3) == 0));
            expected.Add(CoinTable.Euro.PulsesOf(value)!.Value);
            if (coin % 50 == 49)
                rig.Time.Advance(rig.Controller.Input.BusyUntil - rig.Time.Elapsed + TimeSpan.FromSeconds(1));
        }

        Assert.Equal(expected, rig.Heard.Select(s => s.Pulses));
        Assert.All(rig.Heard, s => Assert.Equal(0, s.EventsLost));
        Assert.All(rig.Heard, s => Assert.NotNull(CoinRules.Identify(
            s.Pulses, s.ShortestPulseMs, s.LongestPulseMs, CoinTable.Euro, CoinLimits.Default)));
        await rig.Acceptor.DisposeAsync();
    }

    [Fact]
    public async Task Every_lost_edge_is_told_and_the_coin_it_was_of_is_never_credit()
    {
        var rig = new PulseRig();
        await rig.AcceptAsync();
        var random = new Random(3);
        var lost = 0;
        for (var round = 0; round < 500; round++)
        {
            var before = rig.Heard.Count;
            var edges = random.Next(1, 6);
            lost += edges;
            rig.Controller.Input.EdgesToLose = edges;
            Assert.True(rig.Insert(Coins[random.Next(2, Coins.Length)]));
            rig.Time.Advance(TimeSpan.FromSeconds(10));
            Assert.All(rig.Heard.Skip(before), s => Assert.Equal(0, s.Pulses));
        }

        Assert.Equal(lost, rig.Heard.Sum(s => s.EventsLost));
        await rig.Acceptor.DisposeAsync();
    }

    [Fact]
    public async Task A_line_that_stays_active_is_a_jam_inhibits_and_ends_when_it_falls()
    {
        var rig = new PulseRig();
        await rig.AcceptAsync();
        rig.Controller.Input.Move(true);
        rig.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(
            new(DeviceState.HardwareError, CoinAcceptorFault.Jammed, false), rig.Acceptor.Status);
        await rig.AcceptAsync();
        Assert.False(rig.Controller.Output.IsActive);
        rig.Controller.Input.Move(false);
        rig.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(new(DeviceState.Online, null, false), rig.Acceptor.Status);
        Assert.Null(CoinRules.Identify(
            rig.Heard[0].Pulses, rig.Heard[0].ShortestPulseMs, rig.Heard[0].LongestPulseMs,
            CoinTable.Euro, CoinLimits.Default));
        await rig.Acceptor.DisposeAsync();
    }

    [Fact]
    public async Task Edges_that_are_read_late_are_grouped_by_their_own_time()
    {
        var rig = new PulseRig();
        await rig.AcceptAsync();
        var input = rig.Controller.Input;
        var start = rig.Time.Elapsed;

        // The process slept for ten seconds: all edges come at once.
        rig.Time.Advance(TimeSpan.FromSeconds(10));
        for (var i = 0; i < 5; i++)
        {
            input.Plan(true, start + TimeSpan.FromMilliseconds(100 * i));
            input.Plan(false, start + TimeSpan.FromMilliseconds((100 * i) + 50));
        }

        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(5, Assert.Single(rig.Heard).Pulses);
        await rig.Acceptor.DisposeAsync();
    }

    [Fact]
    public async Task The_line_that_takes_coins_is_inactive_at_first_and_at_the_end()
    {
        var rig = new PulseRig();
        Assert.False(rig.Controller.Output.IsActive);
        await rig.AcceptAsync();
        Assert.True(rig.Controller.Output.IsActive);
        await rig.Acceptor.DisposeAsync();
        Assert.False(rig.Controller.Output.IsActive);
        Assert.False(rig.Controller.Input.IsOpen);
    }
}
