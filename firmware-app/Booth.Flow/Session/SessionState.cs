using System.Collections.Immutable;

namespace Booth.Flow;

/// <summary>
/// Where the booth is. A closed set of records; each carries its own deadline as data, so that no
/// timer ever changes a state. None holds personal data: a state may be logged.
/// </summary>
public abstract record SessionState
{
    /// <summary>When a tick ends this state, on the monotonic clock; null: never.</summary>
    public virtual TimeSpan? Deadline => null;

    /// <summary>A visitor is there; the state ends at the latest at <paramref name="Until"/>.</summary>
    /// <param name="Visit">The visitor's stay.</param>
    /// <param name="Until">Deadline on the monotonic clock.</param>
    public abstract record Attended(Visit Visit, TimeSpan Until) : SessionState
    {
        /// <inheritdoc />
        public override TimeSpan? Deadline => Until;
    }

    /// <summary>Waiting for a visitor.</summary>
    public sealed record Attract() : SessionState;

    /// <summary>Nothing can be sold; the screen says why. Coins are refused.</summary>
    public sealed record OutOfService(ImmutableArray<OutOfServiceReason> Reasons)
        : SessionState;

    /// <summary>Locked by an operator or technician. Coins are refused.</summary>
    public sealed record Maintenance() : SessionState;

    /// <summary>A technician types the maintenance PIN. Coins are refused.</summary>
    /// <param name="Digits">Typed so far; not what is being checked.</param>
    /// <param name="IsChecking">Typed whole: the answer is awaited.</param>
    /// <param name="WasRefused">The last one was wrong.</param>
    /// <param name="Until">When nobody is there any more.</param>
    public sealed record EnteringPin(
        PinDigits Digits, bool IsChecking, bool WasRefused, TimeSpan Until) : SessionState
    {
        /// <inheritdoc />
        public override TimeSpan? Deadline => Until;
    }

    /// <summary>The technician's screen, behind the PIN. Coins are refused.</summary>
    /// <param name="Page">0: state and devices; 1: counters; 2: events.</param>
    /// <param name="Until">When nobody is there any more.</param>
    public sealed record Servicing(int Page, TimeSpan Until) : SessionState
    {
        /// <summary>The page of the newest events.</summary>
        public const int EventsPage = 2;

        /// <inheritdoc />
        public override TimeSpan? Deadline => Until;
    }

    /// <summary>Credit of an interrupted visitor is kept: go on with it, or take it on paper.</summary>
    public sealed record CreditKept(Visit Visit, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>Language and service with its price.</summary>
    public sealed record Choosing(Visit Visit, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>One sentence, one button, and a page with more.</summary>
    public sealed record Consenting(Visit Visit, bool MoreShown, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>Coins are accepted until the price is reached.</summary>
    public sealed record Paying(Visit Visit, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>The visitor types a voucher's digits.</summary>
    public sealed record EnteringVoucher(
        Visit Visit, string Digits, bool WasRefused, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>Live preview with one hint at a time; the countdown starts after holding still.</summary>
    /// <param name="Visit">The visitor's stay.</param>
    /// <param name="Hint">What to do now.</param>
    /// <param name="GoodSince">Since when nothing is wrong; null while something is.</param>
    /// <param name="Until">When the visitor is warned.</param>
    public sealed record Framing(Visit Visit, Hint Hint, TimeSpan? GoodSince, TimeSpan Until)
        : Attended(Visit, Until)
    {
        /// <summary>When <see cref="Hint"/> came up: it stays long enough to be read.</summary>
        public TimeSpan HintSince { get; init; }
    }

    /// <summary>3, 2, 1.</summary>
    public sealed record CountingDown(Visit Visit, int SecondsLeft, TimeSpan Until)
        : Attended(Visit, Until)
    {
        /// <summary>Started by holding still, not by the visitor's touch.</summary>
        public bool IsAutomatic { get; init; }

        /// <summary>What the newest frame of the preview asks for.</summary>
        public Hint LastHint { get; init; }
    }

    /// <summary>Flash, shot, verdict.</summary>
    public sealed record Exposing(Visit Visit, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>The portrait with its findings: accept, or try again.</summary>
    public sealed record Reviewing(Visit Visit, Verdict Verdict, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>The visitor signs.</summary>
    public sealed record Signing(Visit Visit, SignatureAssessment Assessment, TimeSpan Until)
        : Attended(Visit, Until);

    /// <summary>Everything is there: one button makes the sale.</summary>
    public sealed record Confirming(Visit Visit, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>Sealing; then sale, envelope and print job are committed together.</summary>
    public sealed record Securing(Visit Visit, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>The sheet is being printed.</summary>
    public sealed record Printing(
        Visit Visit, SaleId Sale, PrintJobId Job, int TriesUsed, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>A voucher is issued and its slip is being printed.</summary>
    /// <param name="Visit">The visitor's stay.</param>
    /// <param name="Cause">Why.</param>
    /// <param name="Voucher">Null until the ledger has issued it.</param>
    /// <param name="AfterSale">True when a sheet was delivered before (overpayment).</param>
    /// <param name="Until">When the slip counts as failed.</param>
    public sealed record Refunding(
        Visit Visit, RefundCause Cause, Voucher? Voucher, bool AfterSale, TimeSpan Until)
        : Attended(Visit, Until);

    /// <summary>The voucher is shown; on paper too when <paramref name="Printed"/>.</summary>
    public sealed record Refunded(
        Visit Visit, RefundCause Cause, Voucher Voucher, bool Printed, bool AfterSale, TimeSpan Until)
        : Attended(Visit, Until);

    /// <summary>Take your photos; what the code is for.</summary>
    public sealed record ThankYou(Visit Visit, TimeSpan Until) : Attended(Visit, Until);

    /// <summary>Are you still there?</summary>
    public sealed record TimeOutWarning(Attended Inner, Visit Visit, TimeSpan Until)
        : Attended(Visit, Until);

    /// <summary>A device failed in the middle: the screen says which, credit stays, we wait for it.</summary>
    public sealed record Interrupted(
        Attended Inner, Visit Visit, ImmutableArray<OutOfServiceReason> Reasons, TimeSpan Until)
        : Attended(Visit, Until);

    /// <summary>The booth is stopping in good order. The last state.</summary>
    public sealed record Stopped() : SessionState;
}
