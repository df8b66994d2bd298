using System.Collections.Immutable;
using Booth.Telemetry;

namespace Booth.Simulation.Tests;

/// <summary>
/// The shipped words, numbers and reconnecting of telemetry on a wire in virtual time. The thread
/// and the library that carry it in a booth are left out.
/// </summary>
internal sealed class FleetWire
{
    private static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(60);

    private readonly BoothWorld world;
    private readonly SparkplugNode node;
    private readonly SparkplugTopics topics = new("simulated", "booth");
    private readonly ReconnectPolicy policy;
    private BoothSnapshot newest;
    private BoothSnapshot? taken;
    private TimeSpan connectedAt;
    private TimeSpan saidAllAt;
    private TimeSpan breaksAt;
    private byte[] will = [];
    private ImmutableArray<TelemetryReport> history = [];
    private bool isCut;

    public FleetWire(BoothWorld world, BoothSnapshot first)
    {
        (this.world, newest) = (world, first);
        node = new SparkplugNode(topics, world.Clock);
        policy = new ReconnectPolicy(
            new TelemetryOptions { Host = "broker", Group = "simulated", BoothId = "booth" },
            new Random(world.Lives));
        world.In(TimeSpan.Zero, Connect);
    }

    /// <summary>The birth is out and the line stands.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>What became of the last history.</summary>
    public Forwarding Forwarding { get; private set; }

    /// <summary>Told at the next turn, and known to have arrived at the one after it.</summary>
    public void Forward(ImmutableArray<TelemetryReport> reports) =>
        (history, Forwarding) = (reports, Forwarding.UnderWay);

    /// <summary>The newest state of the booth; only the newest is kept while nobody listens.</summary>
    public void Update(BoothSnapshot snapshot) => newest = snapshot;

    /// <summary>The process is gone: the broker says the last word for it.</summary>
    public void Cut()
    {
        isCut = true;
        Leave();
    }

    private void Connect()
    {
        if (isCut)
        {
            return;
        }

        node.NextConnection();
        if (world.Broker.Now == Broker.Mood.Away)
        {
            world.In(policy.Next(isLocal: false), Connect);
            return;
        }

        (IsConnected, will) = (true, node.Death());
        connectedAt = saidAllAt = world.Clock.Elapsed;
        breaksAt = connectedAt + TimeSpan.FromSeconds(world.WorldRandom.Next(1, 60));
        node.Birth(Take(), world.Broker.Receive);
        world.In(TurnTime, Turn);
    }

    private void Turn()
    {
        if (isCut)
        {
            return;
        }

        TimeSpan now = world.Clock.Elapsed;
        if (world.Broker.Now == Broker.Mood.Away
            || (world.Broker.Now == Broker.Mood.Flapping && now >= breaksAt))
        {
            Leave();
            world.In(policy.Next(isLocal: false), Connect);
            return;
        }

        if (now - connectedAt >= TimeSpan.FromSeconds(60))
        {
            policy.Stable();
        }

        Report(now - saidAllAt >= Heartbeat);
        TellHistory();
        world.In(TurnTime, Turn);
    }

    private void TellHistory()
    {
        if (Forwarding != Forwarding.UnderWay)
        {
            return;
        }

        if (history.IsEmpty)
        {
            Forwarding = Forwarding.Arrived;
            return;
        }

        node.History(history, world.Broker.Receive);
        history = [];
    }

    private void Report(bool isHeartbeat)
    {
        if (isHeartbeat)
        {
            saidAllAt = world.Clock.Elapsed;
        }
        else if (ReferenceEquals(newest, taken) || SaysTheSame(newest, taken!))
        {
            return;
        }

        node.Data(Take(), isHeartbeat, world.Broker.Receive);
    }

    // Numbers wait for the heartbeat here: composing them all costs more than all of the rest.
    private static bool SaysTheSame(BoothSnapshot now, BoothSnapshot then) =>
        now.State == then.State && now.Reasons.AsSpan().SequenceEqual(then.Reasons.AsSpan());

    private ImmutableArray<MetricGroup> Take()
    {
        taken = newest;
        return BoothMetrics.Of(newest);
    }

    private void Leave()
    {
        if (IsConnected)
        {
            IsConnected = false;
            Forwarding = Forwarding == Forwarding.UnderWay ? Forwarding.Lost : Forwarding;
            history = [];
            world.Broker.Receive(topics.NodeDeath, will);
        }
    }
}
