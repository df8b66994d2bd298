namespace Booth.Flow;

/// <summary>How a session ended.</summary>
public enum SessionOutcome
{
    /// <summary>The sheet is in the visitor's hand.</summary>
    Completed,

    /// <summary>No shot would have been accepted; money was given back.</summary>
    Refused,

    /// <summary>The visitor stopped or went away.</summary>
    Abandoned,

    /// <summary>A device failed; money was given back.</summary>
    Failed,

    /// <summary>The booth was stopped.</summary>
    Stopped,
}
