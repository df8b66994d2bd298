using Booth.Control;

namespace Booth.Visitor;

/// <summary>What a visit has come to, as the visitor saw it.</summary>
public sealed record VisitState
{
    /// <summary>Coins put in, cents.</summary>
    public long PaidCents { get; init; }

    /// <summary>The newest verdict on the screen.</summary>
    public VerdictReport? Verdict { get; init; }

    /// <summary>Verdicts seen.</summary>
    public int Shots { get; init; }

    /// <summary>The thank-you screen came.</summary>
    public bool WasThanked { get; init; }

    /// <summary>Money came back on paper, or was shown.</summary>
    public bool WasRefunded { get; init; }

    /// <summary>A voucher was typed and not taken.</summary>
    public bool VoucherRefused { get; init; }

    /// <summary>True when there is nothing more to do.</summary>
    public bool IsOver { get; init; }

    /// <summary>completed, refused, refunded or abandoned.</summary>
    public string Outcome => this switch
    {
        { WasThanked: true } => "completed",
        { WasRefunded: true, Verdict.Verdict: "refused" } => "refused",
        { WasRefunded: true } => "refunded",
        _ => "abandoned",
    };

    private string Screen { get; init; } = "";

    /// <summary>The same after one more look.</summary>
    public VisitState After(ScreenReport screen) => this with
    {
        Screen = screen.Name,
        Verdict = screen.Verdict ?? Verdict,
        Shots = screen.Name == "reviewing" && Screen != "reviewing" ? Shots + 1 : Shots,
        WasThanked = WasThanked || (HasBegun && screen.Name == "thank_you"),
        WasRefunded = WasRefunded || (HasBegun && screen.Name == "refunded"),
        IsOver = HasBegun && (screen.Name == "thank_you" || IsAtRest(screen.Name)),
        HasBegun = HasBegun || !(IsAtRest(screen.Name) || IsFarewell(screen.Name)),
    };

    private bool HasBegun { get; init; }

    // The visitor before may still be leaving.
    private static bool IsFarewell(string screen) =>
        screen is "thank_you" or "refunding" or "refunded";

    private static bool IsAtRest(string screen) =>
        screen is "attract" or "out_of_service" or "maintenance" or "stopped" or "starting";
}
