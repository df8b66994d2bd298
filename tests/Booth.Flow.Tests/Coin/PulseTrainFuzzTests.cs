namespace Booth.Flow.Tests;

/// <summary>
/// Whatever the line does: no crash, no loss in silence, no money out of nothing.
/// </summary>
public sealed class PulseTrainFuzzTests
{
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

    // A train that ends while the line is active stays open: its losses are told when it ends.
    private static int Unfinished(List<PulseEdge> edges) => edges[^1].IsActive ? int.MaxValue / 2 : 0;

    private static PulseEdge AnyEdge(Random random) => new(
        random.Next(2) == 0,
        TimeSpan.FromMilliseconds((random.NextDouble() - 0.2) * Math.Pow(10, random.Next(8))),
        random.Next(3) == 0 ? (uint)random.NextInt64(uint.MaxValue) : (uint)random.Next(4));
}
