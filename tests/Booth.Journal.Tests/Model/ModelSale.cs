namespace Booth.Journal.Tests;

/// <summary>What the model knows of one sale.</summary>
internal sealed class ModelSale(SaleCommit commit)
{
    public SaleCommit Commit { get; } = commit;

    public PrintJobPhase Job { get; set; } = PrintJobPhase.Planned;

    /// <summary>"held", "queued", "stopped", "acknowledged", "returned"; null for a plain sheet.</summary>
    public string? Dossier { get; set; } = commit.Dossier is null ? null : "held";

    public bool IsOpen => Job is PrintJobPhase.Planned or PrintJobPhase.Submitted;
}
