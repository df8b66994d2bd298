namespace Booth.Control;

/// <summary>Where a dossier stands.</summary>
public sealed record DossierReport
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>SHA-256 of the code.</summary>
    public required string Id { get; init; }

    /// <summary>held, queued, stopped, acknowledged or purged.</summary>
    public required string State { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Uploads tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>What the last attempt met; null when none failed.</summary>
    public required string? LastProblem { get; init; }
}
