namespace Booth.Engine;

/// <summary>The outbox in numbers.</summary>
/// <param name="Held">Envelopes whose sheet is not out yet.</param>
/// <param name="Queued">Envelopes that wait for the collector.</param>
/// <param name="Stopped">Envelopes the collector refused: an operator must look.</param>
/// <param name="OldestAgeS">Age of the oldest queued envelope in seconds; 0 when there is none.</param>
/// <param name="LastAcknowledgedAt">When the collector last acknowledged; null when never.</param>
public sealed record OutboxStatus(
    int Held, int Queued, int Stopped, long OldestAgeS, DateTimeOffset? LastAcknowledgedAt)
{
    /// <summary>Envelopes the outbox takes at most, all states together.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>True when no further dossier may be sold.</summary>
    public bool IsFull => Held + Queued + Stopped >= Limit;

    /// <summary>Nothing waits.</summary>
    public static OutboxStatus Empty { get; } = new(0, 0, 0, 0, null);
}
