namespace ReferenceCollector;

/// <summary>How the reference collector runs.</summary>
public sealed record CollectorServerOptions
{
    /// <summary>Folder with the collector's keys, as <see cref="DevelopmentPki"/> makes them.</summary>
    public required string KeysFolder { get; init; }

    /// <summary>SQLite file; made when missing.</summary>
    public required string Database { get; init; }

    /// <summary>Port for booths on 127.0.0.1; 0 lets the system choose.</summary>
    public int Port { get; init; }

    /// <summary>Port for the administration on 127.0.0.1; 0 lets the system choose.</summary>
    public int AdministrationPort { get; init; }

    /// <summary>Tests only: every accepted envelope is also written here as {id}.cms.</summary>
    public string? KeepEnvelopes { get; init; }

    /// <summary>Tests only: /test/faults and /test/clock exist.</summary>
    public bool EnableFaults { get; init; }
}
