namespace Booth.Flow;

/// <summary>Why money is given back; printed on the slip.</summary>
public enum RefundCause
{
    /// <summary>The visitor asked for it.</summary>
    Cancelled,

    /// <summary>The visitor went away.</summary>
    TimedOut,

    /// <summary>More was paid than the price; booths give no change.</summary>
    Overpaid,

    /// <summary>No shot would have been accepted by the administration.</summary>
    PhotoRefused,

    /// <summary>A device failed and did not come back in time.</summary>
    DeviceFailed,

    /// <summary>The sheet could not be printed.</summary>
    PrintFailed,

    /// <summary>The booth was switched off or restarted.</summary>
    Restarted,
}
