namespace Booth.Collector;

/// <summary>How to reach the collector.</summary>
public sealed record CollectorOptions
{
    /// <summary>Base address, https; dossiers are put under v1/dossiers/.</summary>
    public required Uri Address { get; init; }

    /// <summary>Keys and certificates.</summary>
    public required CollectorKeyFiles Keys { get; init; }

    /// <summary>Longest wait for a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for the whole exchange, connection included.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
