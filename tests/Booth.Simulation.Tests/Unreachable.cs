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
        (not "Exposing", "ShotJudged" or "ShotFailed") =>
            "the engine drops the end of an exposure that nobody waits for",
        (not "Refunding", "SlipPrinted" or "SlipFailed") =>
            "the engine drops the end of a slip that nobody waits for",
        (not "Refunding", "SaleReturned") =>
            "answered on entering Refunding, which only what is asked for later can end",
        ("EnteringPin" or "Choosing" or "Consenting" or "CountingDown", "VoucherRefused") =>
            "it takes two keys to get there before the answer, and a key that was touched before its "
            + "screen was shown does nothing",
        ("Servicing" or "Exposing" or "Reviewing" or "Signing" or "Confirming" or "Securing"
            or "Printing" or "Refunded" or "ThankYou" or "TimeOutWarning", "VoucherRefused") =>
            "answered before the next tick, and before any work that is begun meanwhile; without "
            + "these nothing leads there",
        (not "EnteringPin", "PinAccepted") =>
            "the engine drops the word on a PIN that nobody waits for any more",
        (not "Signing", "SignatureDrawn") => "the engine takes the pen in this state only",
        (not "Securing", "SaleSecured" or "SecuringFailed") => "nothing but these ends Securing",
        (not "Printing", "PrintCompleted" or "PrintAborted") => "nothing but these ends Printing",
        (not "Refunding", "VoucherIssued") => "asked for on entering, answered at once",
        _ => null,
    };

    /// <summary>Why no input comes in this state while this fault is active; null when one can.</summary>
    public static string? Why(string state, Fault fault) => (state, fault) switch
    {
        ("Stopped", _) => "no input comes in this state",
        _ => null,
    };
}
