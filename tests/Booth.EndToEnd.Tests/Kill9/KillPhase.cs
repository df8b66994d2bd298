namespace Booth.EndToEnd.Tests;

/// <summary>Where in a visit boothd is killed.</summary>
internal enum KillPhase
{
    /// <summary>While coins fall.</summary>
    Coins,

    /// <summary>While the visitor finds the place.</summary>
    Framing,

    /// <summary>Countdown, flash, verdict.</summary>
    Verdict,

    /// <summary>While the pen is on the glass.</summary>
    Signature,

    /// <summary>Around the touch on "confirm": sealing and the commit.</summary>
    Confirm,

    /// <summary>While the job goes to the printer.</summary>
    Submission,

    /// <summary>While the printer prints.</summary>
    Printing,

    /// <summary>The sheet is out; rendered, queued, sent.</summary>
    Upload,

    /// <summary>While boothd starts after another kill.</summary>
    Recovery,

    /// <summary>The visit was over before its moment came.</summary>
    Rest,
}
