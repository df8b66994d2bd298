namespace Booth.Hal;

/// <summary>The state of a print job (IPP job-state, RFC 8011 5.3.7).</summary>
public enum PrintJobState
{
    /// <summary>The printer has never seen this name.</summary>
    Unknown,

    /// <summary>Waiting or being printed (pending, pending-held, processing).</summary>
    Processing,

    /// <summary>Standing still because of a fault (processing-stopped).</summary>
    Stopped,

    /// <summary>The sheet is out (completed).</summary>
    Completed,

    /// <summary>Given up; nothing came out (aborted, canceled).</summary>
    Aborted,
}
