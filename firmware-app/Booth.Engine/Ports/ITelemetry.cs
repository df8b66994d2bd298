namespace Booth.Engine;

/// <summary>Tells the fleet operator. Never waits, never throws, never holds personal data.</summary>
public interface ITelemetry : IAsyncDisposable
{
    /// <summary>Starts connecting in the background.</summary>
    void Start(BoothSnapshot first);

    /// <summary>Hands over the newest snapshot; what changed is sent when the broker is there.</summary>
    void Update(BoothSnapshot snapshot);
}
