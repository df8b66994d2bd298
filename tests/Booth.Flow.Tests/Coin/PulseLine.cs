namespace Booth.Flow.Tests;

/// <summary>Makes edges and feeds them to the rule, as an adapter does.</summary>
internal sealed class PulseLine
{
    private readonly List<PulseEdge> edges = [];
    private double nowMs = 1000;
    private uint sequence = uint.MaxValue - 3; // wraps in every test

    public IReadOnlyList<PulseEdge> Edges => edges;

    public PulseLine Pulse(double widthMs) => Edge(isActive: true).Wait(widthMs).Edge(isActive: false);

    public PulseLine Edge(bool isActive)
    {
        edges.Add(new PulseEdge(isActive, TimeSpan.FromMilliseconds(nowMs), sequence++));
        return this;
    }

    public PulseLine Wait(double ms)
    {
        nowMs += ms;
        return this;
    }

    /// <summary>A train of equal pulses, and silence behind it.</summary>
    public PulseLine Coin(int pulses, double widthMs = 50, double gapMs = 50, double silenceMs = 400)
    {
        for (var i = 0; i < pulses; i++)
            Pulse(widthMs).Wait(i == pulses - 1 ? silenceMs : gapMs);

        return this;
    }

    public List<PulseGroup> Read() => Read(edges);

    public static List<PulseGroup> Read(IEnumerable<PulseEdge> edges) => Read(edges, PulseTrain.Silent);

    /// <summary>As an adapter that saw the line inactive when it opened it.</summary>
    public static List<PulseGroup> ReadOpened(IEnumerable<PulseEdge> edges) =>
        Read(edges, PulseTrain.SilentAfter(0));

    private static List<PulseGroup> Read(IEnumerable<PulseEdge> edges, PulseTrain train)
    {
        var limits = CoinLimits.Default;
        var groups = new List<PulseGroup>();
        foreach (var edge in edges)
        {
            (train, var group) = train.OnEdge(edge, limits);
            Add(group);
        }

        if (train.ClosesAt(limits) is { } closesAt)
        {
            Assert.Equal((train, null), train.OnTime(closesAt - TimeSpan.FromTicks(1), limits));
            (train, var last) = train.OnTime(closesAt, limits);
            Add(last);
            Assert.Null(train.ClosesAt(limits));
        }

        return groups;

        void Add(PulseGroup? group)
        {
            if (group is { } found)
                groups.Add(found);
        }
    }

    public static Money? Value(PulseGroup group) => CoinRules.Identify(
        group.Pulses, group.ShortestPulseMs, group.LongestPulseMs, CoinTable.Euro, CoinLimits.Default);
}
