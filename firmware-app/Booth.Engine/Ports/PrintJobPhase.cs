namespace Booth.Engine;

/// <summary>How far a print job has come, as the journal knows it.</summary>
public enum PrintJobPhase
{
    /// <summary>Committed with its sale; the printer has never seen it.</summary>
    Planned,

    /// <summary>About to be submitted or submitted: the printer must be asked.</summary>
    Submitted,

    /// <summary>The sheet came out.</summary>
    Completed,

    /// <summary>Given up; nothing came out.</summary>
    Failed,
}
