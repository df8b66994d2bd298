using System.Collections.Immutable;
using Booth.Telemetry;

namespace Booth.Simulation.Tests;

/// <summary>Keeps the newest snapshot, and says it to the fleet where the seed wants that.</summary>
internal sealed class TelemetryWitness(BoothWorld world, bool hasWire) : ITelemetry
{
    private FleetWire? wire;

    public BoothSnapshot? Newest { get; private set; }

    public bool IsHeard => wire?.IsConnected ?? true;

    public Forwarding Forwarding => wire?.Forwarding ?? Forwarding.None;

    public ImmutableArray<TelemetryReport> Changes(BoothSnapshot before, BoothSnapshot now) =>
        History.Changes(before, now, world.Clock.GetUtcNow());

    public void Forward(ImmutableArray<TelemetryReport> reports) => wire!.Forward(reports);

    public void Start(BoothSnapshot first)
    {
        wire = hasWire ? new FleetWire(world, first) : null;
        Update(first);
    }

    public void Update(BoothSnapshot snapshot)
    {
        world.Power.Pass(PowerSwitch.Moment.LogLine, "telemetry");
        if (Newest?.State != snapshot.State)
        {
            world.Trace.Say($"booth: {snapshot.State} {string.Join(' ', snapshot.Reasons)}");
        }

        Newest = snapshot;
        wire?.Update(snapshot);
    }

    /// <summary>What the fleet does not know though the booth says it; null when all is known.</summary>
    public string? Unknown()
    {
        if (wire is null || Newest is null)
        {
            return null;
        }

        return !world.Broker.IsBoothAlive ? "that the booth is alive" : BoothMetrics.Of(Newest)
            .SelectMany(group => group.Metrics.Where(metric => !metric.IsQuiet
                && !world.Broker.Agrees(group.Device, metric)))
            .Select(metric => metric.Name).FirstOrDefault();
    }

    /// <summary>The process is gone.</summary>
    public void Cut() => wire?.Cut();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
