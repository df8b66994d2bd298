namespace Booth.Simulation.Tests;

/// <summary>Pairs that cannot happen, each with the reason. Everything else must be met.</summary>
internal static class Unreachable
{
    /// <summary>Why this input never reaches the machine in this state; null when it can.</summary>
    public static string? Why(string state, string input) => (state, input) switch
    {
        ("Stopped", _) => "the loop ends with this state; what still waits is for the next start",
        (not ("Framing" or "CountingDown"), "GuidanceSeen") =>
            "the engine wipes a frame that comes in another state",
        (not "Exposing", "ShotJudged") => "the engine wipes a shot that comes in another state",
        (not "Signing", "SignatureDrawn") => "the engine takes the pen in this state only",
        (not "Securing", "SaleSecured" or "SecuringFailed") => "nothing but these ends Securing",
        (not "Printing", "PrintCompleted" or "PrintAborted") => "nothing but these ends Printing",
        (not "Refunding", "VoucherIssued") => "asked for on entering, answered before all else",
        _ => null,
    };

    /// <summary>Why no input comes in this state while this fault is active; null when one can.</summary>
    public static string? Why(string state, Fault fault) => (state, fault) switch
    {
        ("Stopped", _) => "no input comes in this state",
        _ => null,
    };
}
