namespace Booth.Simulation.Tests;

/// <summary>Keeps the newest snapshot; says when the booth's state changes.</summary>
internal sealed class TelemetryWitness(Trace trace, PowerSwitch power) : ITelemetry
{
    public BoothSnapshot? Newest { get; private set; }

    public void Start(BoothSnapshot first) => Update(first);

    public void Update(BoothSnapshot snapshot)
    {
        power.Pass(PowerSwitch.Moment.LogLine, "telemetry");
        if (Newest?.State != snapshot.State)
        {
            trace.Say($"booth: {snapshot.State} {string.Join(' ', snapshot.Reasons)}");
        }

        Newest = snapshot;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
