namespace Booth.Engine.Tests;

/// <summary>Keeps what the fleet operator would see.</summary>
internal sealed class TelemetryRecorder : ITelemetry
{
    private readonly Lock gate = new();
    private readonly List<string> states = [];

    public IReadOnlyList<string> States
    {
        get
        {
            lock (gate)
            {
                return [.. states];
            }
        }
    }

    public void Start(BoothSnapshot first) => Update(first);

    public void Update(BoothSnapshot snapshot)
    {
        lock (gate)
        {
            if (states.Count == 0 || states[^1] != snapshot.State)
            {
                states.Add(snapshot.State);
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
