using Booth.Engine;

namespace Booth.App;

/// <summary>A booth without a fleet: nothing is sent.</summary>
internal sealed class NoTelemetry : ITelemetry
{
    public void Start(BoothSnapshot first)
    {
    }

    public void Update(BoothSnapshot snapshot)
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
