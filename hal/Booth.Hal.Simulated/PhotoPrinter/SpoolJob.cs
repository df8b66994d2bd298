namespace Booth.Hal.Simulated;

/// <summary>One job as the spool keeps it.</summary>
internal sealed record SpoolJob
{
    /// <summary>The name the booth gave it; the key.</summary>
    public required string Name { get; init; }

    /// <summary>What the printer says about it.</summary>
    public PrintJobState State { get; init; } = PrintJobState.Processing;

    /// <summary>Why it stands still.</summary>
    public PhotoPrinterFault? Fault { get; init; }

    /// <summary>
    /// The sheet it becomes, chosen before it comes out, so that it comes out once; 0: none yet.
    /// </summary>
    public int Sheet { get; init; }

    /// <summary>True once the sheet lies in the tray, whatever the printer says.</summary>
    public bool IsOut { get; init; }

    /// <summary>True while it can still change.</summary>
    internal bool IsOpen => State is PrintJobState.Processing or PrintJobState.Stopped;
}
