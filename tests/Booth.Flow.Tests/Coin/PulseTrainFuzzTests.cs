namespace Booth.Flow.Tests;

/// <summary>
/// Whatever the line does: no crash, no loss in silence, no money out of nothing.
/// </summary>
public sealed class PulseTrainFuzzTests
{
    private static readonly CoinTable AnyCount =
        new([.. Enumerable.Range(1, 40).Select(pulses => KeyValuePair.Create(pulses, new Money(pulses)))]);

    [Fact]
    public void Lost_edges_never_make_money()
    {
        var random = new Random(11);
        for (var round = 0; round < 2000; round++)
        {
            var (line, inserted) = Coins(random);
            var edges = line.Edges.Where((_, i) => i == 0 || random.Next(20) > 0).ToList();
            var groups = PulseLine.Read(edges);
            var credited = groups.Sum(g => PulseLine.Value(g)?.MinorUnits ?? 0);
            Assert.True(credited <= inserted, $"round {round}: {credited} of {inserted}");

            var missing = (int)(edges[^1].Sequence - edges[0].Sequence) + 1 - edges.Count;
            Assert.True(groups.Sum(g => g.EventsLost) >= missing - Unfinished(edges));
        }
    }

    [Fact]
    public void A_kernel_that_looks_within_the_debounce_time_costs_no_coin()
    {
        var random = new Random(13);
        for (var round = 0; round < 500; round++)
        {
            var (line, pulses, _) = Coins(random, bounces: 3);
            var groups = PulseLine.ReadOpened(LateKernel.Tell(line.Edges, () => 1.9 * random.NextDouble()));
            Assert.Equal(pulses, groups.Select(g => g.Pulses));
            Assert.Equal(0, groups.Sum(g => g.EventsLost));
        }
    }

    [Fact]
    public void A_kernel_late_by_less_than_a_pulse_and_a_gap_never_makes_another_coin_of_one()
    {
        var random = new Random(14);
        for (var round = 0; round < 4000; round++)
        {
            var (line, pulses, periodMs) = Coins(random, bounces: 1);
            var lateMs = periodMs * random.NextDouble();
            var told = LateKernel.Tell(line.Edges, () => random.Next(8) == 0 ? lateMs : 0.1);
            Assert.All(PulseLine.ReadOpened(told), group =>
            {
                var read = CoinRules.Identify(
                    group.Pulses, group.ShortestPulseMs, group.LongestPulseMs, AnyCount, CoinLimits.Default);
                Assert.True(read is null || read == new Money(pulses[0]), $"{round}: {group} of {pulses[0]}");
            });
        }
    }

    [Fact]
    public void Any_edges_give_bounded_groups_and_no_exception()
    {
        var random = new Random(12);
        for (var round = 0; round < 2000; round++)
        {
            var edges = Enumerable.Range(0, random.Next(1, 200)).Select(_ => AnyEdge(random)).ToList();
            foreach (var group in PulseLine.Read(edges))
            {
                Assert.InRange(group.Pulses, 0, CoinLimits.MaxPulses);
                Assert.True(group.ShortestPulseMs <= group.LongestPulseMs || group.Pulses == 0);
                Assert.True(group.EventsLost >= 0);
            }
        }
    }

    private static (PulseLine Line, long Inserted) Coins(Random random)
    {
        int[] kinds = [1, 2, 5, 10, 20];
        var line = new PulseLine();
        var inserted = 0L;
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var pulses = kinds[random.Next(kinds.Length)];
            inserted += 10 * pulses;
            line.Coin(pulses, random.Next(20, 121), random.Next(20, 161), random.Next(20, 900));
        }

        return (line, inserted);
    }

    // Coins of one kind and pace, each edge with fewer bounces than this; any other count than theirs is wrong.
    private static (PulseLine Line, List<int> Pulses, double PeriodMs) Coins(Random random, int bounces)
    {
        var (line, pulses, each) = (new PulseLine(), new List<int>(), random.Next(2, 21));
        var (widthMs, gapMs) = (random.Next(25, 110), random.Next(25, 150));
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            for (var i = 0; i < each; i++)
            {
                Bounce(line, random, bounces, isActive: true).Wait(widthMs);
                Bounce(line, random, bounces, isActive: false).Wait(i < each - 1 ? gapMs : 400);
            }

            pulses.Add(each);
        }

        return (line, pulses, widthMs + gapMs);
    }

    private static PulseLine Bounce(PulseLine line, Random random, int bounces, bool isActive)
    {
        line.Edge(isActive);
        for (var n = random.Next(bounces); n > 0; n--)
            line.Wait(0.5 * random.NextDouble()).Edge(!isActive).Wait(0.5 * random.NextDouble()).Edge(isActive);

        return line;
    }

    // A train that ends while the line is active stays open: its losses are told when it ends.
    private static int Unfinished(List<PulseEdge> edges) => edges[^1].IsActive ? int.MaxValue / 2 : 0;

    private static PulseEdge AnyEdge(Random random) => new(
        random.Next(2) == 0,
        TimeSpan.FromMilliseconds((random.NextDouble() - 0.2) * Math.Pow(10, random.Next(8))),
        random.Next(3) == 0 ? (uint)random.NextInt64(uint.MaxValue) : (uint)random.Next(4));
}
