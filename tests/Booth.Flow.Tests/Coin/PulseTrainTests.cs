using FsCheck;
using FsCheck.Fluent;

namespace Booth.Flow.Tests;

public sealed class PulseTrainTests
{
    [Fact]
    public void A_train_is_one_coin_with_its_widths_and_its_end()
    {
        var line = new PulseLine().Pulse(48).Wait(50).Pulse(53).Wait(400);
        Assert.Equal(
            new PulseGroup(2, 48, 53, line.Edges[^1].At, 0), Assert.Single(line.Read()));
    }

    [Fact]
    public void Silence_parts_two_coins()
    {
        var groups = new PulseLine().Coin(20, silenceMs: 300).Coin(1).Read();
        Assert.Equal([20, 1], groups.Select(g => g.Pulses));
    }

    [Theory]
    [InlineData(161)]
    [InlineData(299)]
    public void Two_coins_in_a_hurry_are_unknown(double silenceMs)
    {
        var group = Assert.Single(new PulseLine().Coin(5, silenceMs: silenceMs).Coin(10).Read());
        Assert.Equal((0, 0), (group.Pulses, group.EventsLost));
    }

    [Fact]
    public void Two_coins_that_run_together_are_no_coin()
    {
        var group = Assert.Single(new PulseLine().Coin(5, silenceMs: 50).Coin(10).Read());
        Assert.Null(PulseLine.Value(group));
    }

    [Theory]
    [InlineData(10, 15)] // half a pulse
    [InlineData(10, 150)] // a pulse that hangs
    public void A_pulse_of_the_wrong_width_spoils_the_coin(int pulses, double lastWidthMs)
    {
        var line = new PulseLine().Coin(pulses - 1, silenceMs: 50).Pulse(lastWidthMs);
        Assert.Null(PulseLine.Value(Assert.Single(line.Read())));
    }

    [Fact]
    public void A_gap_that_is_too_short_spoils_the_coin()
    {
        var line = new PulseLine().Pulse(50).Wait(10).Pulse(50);
        Assert.Equal(0, Assert.Single(line.Read()).Pulses);
    }

    [Fact]
    public void Contact_bounce_counts_once()
    {
        var line = new PulseLine();
        for (var i = 0; i < 5; i++)
            line.Pulse(0.4).Wait(0.3).Pulse(0.8).Wait(0.2).Pulse(48).Wait(1).Pulse(0.5).Wait(50);

        var group = Assert.Single(line.Read());
        Assert.Equal((5, new Money(50)), (group.Pulses, PulseLine.Value(group)));
    }

    [Fact]
    public void Noise_alone_is_no_coin_and_noise_inside_a_coin_changes_nothing()
    {
        Assert.Empty(new PulseLine().Pulse(0.5).Wait(40).Pulse(1.9).Wait(1000).Pulse(0.1).Read());

        var line = new PulseLine();
        for (var i = 0; i < 10; i++)
            line.Pulse(50).Wait(30).Pulse(0.5).Wait(30);

        Assert.Equal(10, Assert.Single(line.Read()).Pulses);
    }

    [Fact]
    public void Endless_noise_cannot_hold_a_coin_back()
    {
        var line = new PulseLine().Coin(2, silenceMs: 100);
        for (var i = 0; i < 50; i++)
            line.Pulse(0.5).Wait(100);

        Assert.Equal(2, Assert.Single(line.Read()).Pulses);
    }

    [Fact]
    public void A_train_of_more_pulses_than_a_coin_can_have_is_unknown()
    {
        Assert.Equal(255, Assert.Single(new PulseLine().Coin(255).Read()).Pulses);
        Assert.Equal(0, Assert.Single(new PulseLine().Coin(256).Read()).Pulses);
        Assert.Equal(0, Assert.Single(new PulseLine().Coin(2000).Read()).Pulses);
    }

    [Fact]
    public void A_gap_in_the_sequence_spoils_the_open_coin_and_the_next_and_is_told_once()
    {
        var line = new PulseLine().Coin(5).Coin(10).Coin(2);
        var edges = line.Edges.Where((_, i) => i is < 8 or >= 12).ToList(); // two of one coin, two of the next
        var groups = PulseLine.Read(edges);
        Assert.Equal([0, 0, 2], groups.Select(g => g.Pulses));
        Assert.Equal([4, 0, 0], groups.Select(g => g.EventsLost));
    }

    [Fact]
    public void Two_edges_of_one_kind_are_a_loss_even_when_the_sequence_agrees()
    {
        var line = new PulseLine().Pulse(50).Wait(50).Edge(isActive: true).Wait(100).Pulse(50);
        var group = Assert.Single(line.Read());
        Assert.Equal((0, 1), (group.Pulses, group.EventsLost));
    }

    [Theory]
    [InlineData(true, 50, 50)] // inside the pulse
    [InlineData(false, 50, 50)] // in the gap
    public void What_was_over_before_the_kernel_looked_is_noise_where_no_pulse_has_room(
        bool isActive, double widthMs, double gapMs)
    {
        var line = new PulseLine();
        for (var i = 0; i < 5; i++)
        {
            line.Edge(isActive: true).Wait(widthMs / 2);
            (isActive ? line.Edge(isActive) : line).Wait(widthMs / 2).Edge(isActive: false).Wait(gapMs / 2);
            (isActive ? line : line.Edge(isActive)).Wait(gapMs / 2);
        }

        var group = Assert.Single(line.Read());
        Assert.Equal((5, 0), (group.Pulses, group.EventsLost));
    }

    [Theory]
    [InlineData(60, 1)] // room for a gap, a pulse and a gap
    [InlineData(59, 0)]
    public void What_may_have_been_a_pulse_spoils_the_coin(double gapMs, int lost)
    {
        var line = new PulseLine().Pulse(50).Wait(gapMs - 20).Edge(isActive: false).Wait(20).Pulse(50);
        var group = Assert.Single(line.Read());
        Assert.Equal((lost == 0 ? 2 : 0, lost), (group.Pulses, group.EventsLost));
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(160, true)]
    [InlineData(161, false)]
    public void What_may_have_been_the_first_pulse_spoils_the_coin(double gapMs, bool isSpoilt)
    {
        var line = new PulseLine().Coin(1).Edge(isActive: false).Wait(gapMs).Coin(1);
        Assert.Equal(isSpoilt ? [1, 0] : [1, 1], line.Read().Select(g => g.Pulses));
        Assert.Equal(isSpoilt ? 1 : 0, line.Read().Sum(g => g.EventsLost));
    }

    [Theory]
    [InlineData(39, false)]
    [InlineData(40, true)]
    public void What_may_have_been_the_last_pulse_spoils_the_coin(double afterMs, bool isSpoilt)
    {
        var group = Assert.Single(new PulseLine().Coin(2, silenceMs: afterMs).Edge(isActive: false).Read());
        Assert.Equal(isSpoilt ? (0, 1) : (2, 0), (group.Pulses, group.EventsLost));
    }

    [Fact]
    public void Noise_that_was_over_before_the_kernel_looked_is_no_coin()
    {
        var line = new PulseLine().Coin(1);
        for (var i = 0; i < 5; i++)
            line.Edge(isActive: false).Wait(400);

        Assert.Equal((1, 0), (Assert.Single(line.Read()).Pulses, line.Read()[0].EventsLost));
    }

    [Fact]
    public void A_line_that_was_active_when_it_was_opened_is_half_a_coin()
    {
        var line = new PulseLine().Edge(isActive: false).Wait(50).Coin(9);
        var group = Assert.Single(line.Read());
        Assert.Equal((0, 1), (group.Pulses, group.EventsLost));
    }

    [Fact]
    public void Time_that_runs_backwards_spoils_the_coin()
    {
        var line = new PulseLine().Pulse(50).Wait(-40).Pulse(50);
        Assert.Equal(0, Assert.Single(line.Read()).Pulses);
    }

    [Fact]
    public void A_line_that_stays_active_says_since_when_and_never_ends_a_coin()
    {
        var edge = new PulseEdge(true, TimeSpan.FromSeconds(3), 0);
        var (train, _) = PulseTrain.Silent.OnEdge(edge, CoinLimits.Default);
        Assert.Equal(edge.At, train.ActiveSince);
        Assert.Null(train.ClosesAt(CoinLimits.Default));
        Assert.Null(train.OnTime(TimeSpan.FromHours(1), CoinLimits.Default).Group);
    }

    [Fact]
    public void A_lost_line_tells_of_the_coin_that_was_open_and_forgets_the_sequence()
    {
        var limits = CoinLimits.Default;
        var (train, _) = PulseTrain.Silent.OnEdge(new PulseEdge(true, TimeSpan.FromSeconds(1), 7), limits);
        var (next, group) = train.OnLineLost(TimeSpan.FromSeconds(2));
        Assert.Equal((0, TimeSpan.FromSeconds(2)), (group!.Value.Pulses, group.Value.At));
        Assert.Equal(PulseTrain.Silent, next);
        Assert.Null(next.OnLineLost(TimeSpan.FromSeconds(3)).Group);
    }

    [Fact]
    public void Clean_trains_are_read_as_what_they_are()
    {
        var coin = Gen.Elements(1, 2, 5, 10, 20);
        var width = Gen.Choose(20, 120);
        var gap = Gen.Choose(20, 160);
        var silence = Gen.Choose(300, 3000);
        var coins = Gen.ListOf(
            from c in coin from w in width from g in gap from s in silence select (c, w, g, s));
        Prop.ForAll(coins.ToArbitrary(), list =>
        {
            var line = new PulseLine();
            foreach (var (c, w, g, s) in list)
                line.Coin(c, w, g, s);

            var read = line.Read();
            return list.Select(x => x.c).SequenceEqual(read.Select(r => r.Pulses))
                && read.All(r => PulseLine.Value(r) is not null && r.EventsLost == 0);
        }).QuickCheckThrowOnFailure();
    }
}
