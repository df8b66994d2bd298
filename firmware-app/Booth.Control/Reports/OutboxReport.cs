namespace Booth.Control;

/// <summary>The outbox in numbers.</summary>
public sealed record OutboxReport
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Envelopes whose sheet is not out yet.</summary>
    public required int Held { get; init; }

    /// <summary>Envelopes that wait for the collector.</summary>
    public required int Queued { get; init; }

    /// <summary>Envelopes the collector refused.</summary>
    public required int Stopped { get; init; }

    /// <summary>Age of the oldest queued envelope, seconds; 0 when there is none.</summary>
    public required long OldestAgeS { get; init; }

    /// <summary>When the collector last acknowledged; null when never.</summary>
    public required DateTimeOffset? LastAcknowledgedAt { get; init; }
}
