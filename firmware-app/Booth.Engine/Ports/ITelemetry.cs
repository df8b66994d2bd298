using System.Collections.Immutable;

namespace Booth.Engine;

/// <summary>Tells the fleet operator. Never waits, never throws, never holds personal data.</summary>
public interface ITelemetry : IAsyncDisposable
{
    /// <summary>False while what is handed over reaches nobody and should be kept.</summary>
    bool IsHeard { get; }

    /// <summary>What became of the last <see cref="Forward"/>.</summary>
    Forwarding Forwarding { get; }

    /// <summary>Starts connecting in the background.</summary>
    void Start(BoothSnapshot first);

    /// <summary>Hands over the newest snapshot; what changed is sent when the broker is there.</summary>
    void Update(BoothSnapshot snapshot);

    /// <summary>What a fleet that cannot hear misses; empty when nothing worth a message.</summary>
    ImmutableArray<TelemetryReport> Changes(BoothSnapshot before, BoothSnapshot now);

    /// <summary>Sends reports as history, in their order, after the birth.</summary>
    void Forward(ImmutableArray<TelemetryReport> reports);
}
