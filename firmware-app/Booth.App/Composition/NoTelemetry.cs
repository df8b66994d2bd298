using System.Collections.Immutable;
using Booth.Engine;

namespace Booth.App;

/// <summary>A booth without a fleet: nothing is sent.</summary>
internal sealed class NoTelemetry : ITelemetry
{
    // Nobody will ever ask: nothing is kept, and what an earlier fleet left unheard may go.
    public bool IsHeard => true;

    public Forwarding Forwarding => Forwarding.Arrived;

    public void Start(BoothSnapshot first)
    {
    }

    public void Update(BoothSnapshot snapshot)
    {
    }

    public ImmutableArray<TelemetryReport> Changes(BoothSnapshot before, BoothSnapshot now) => [];

    public void Forward(ImmutableArray<TelemetryReport> reports)
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
