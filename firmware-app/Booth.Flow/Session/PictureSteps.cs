namespace Booth.Flow;

/// <summary>Framing, countdown, shot, verdict.</summary>
internal static class PictureSteps
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    /// <summary>A fresh framing screen.</summary>
    public static SessionState.Framing FramingFor(Moment at, Visit visit) =>
        new(visit, Hint.None, GoodSince: null, at.IdleEnd);

    /// <summary>Live preview with one hint; the countdown starts after holding still.</summary>
    public static StepResult Framing(
        Moment at, SessionState.Framing state, SessionInput input) => input switch
        {
            // Whoever reads the page of languages is not holding still for a photo.
            SessionInput.GuidanceSeen when at.Booth.Access.PanelShown =>
                at.To(state with { GoodSince = null }),
            SessionInput.GuidanceSeen seen => Guided(at, state, seen.Hint),
            SessionInput.Pressed { Button: Button.Shoot } =>
                CountDown(at, state.Visit, isAutomatic: false),
            _ => PauseSteps.Otherwise(at, state, input),
        };

    /// <summary>
    /// 3, 2, 1. A countdown that the booth started takes no picture that the preview would refuse:
    /// the newest frame decides, so that a blink on the way costs nothing.
    /// </summary>
    public static StepResult CountingDown(
        Moment at, SessionState.CountingDown state, SessionInput input) => input switch
        {
            SessionInput.Tick when at.Now >= state.Until && state.SecondsLeft > 1 =>
                at.To(state with
                {
                    SecondsLeft = state.SecondsLeft - 1,
                    Until = at.Now + OneSecond,
                }),
            SessionInput.Tick when at.Now >= state.Until && IsSpoilt(state) =>
                Guided(at, FramingFor(at, state.Visit), state.LastHint),
            SessionInput.Tick when at.Now >= state.Until => Expose(at, state.Visit),
            SessionInput.GuidanceSeen seen => at.To(state with { LastHint = seen.Hint }),
            SessionInput.Tick or SessionInput.LanguageChosen => at.Stay(),
            _ => PauseSteps.Otherwise(at, state, input),
        };

    /// <summary>
    /// Flash, shot, verdict. A shot that could not be taken costs no try; a camera that gives none
    /// again and again is given up, with a refund.
    /// </summary>
    public static StepResult Exposing(
        Moment at, SessionState.Exposing state, SessionInput input) => input switch
        {
            SessionInput.ShotJudged judged => Review(at, state.Visit, judged.Verdict),
            SessionInput.ShotFailed => NoShot(at, state.Visit),
            SessionInput.Tick when at.Now >= state.Until => NoShot(at, state.Visit),
            SessionInput.Tick or SessionInput.LanguageChosen => at.Stay(),
            _ => PauseSteps.Otherwise(at, state, input),
        };

    /// <summary>The portrait with its findings: keep it, or try again.</summary>
    public static StepResult Reviewing(
        Moment at, SessionState.Reviewing state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.Accept } when state.Verdict.IsAccepted =>
                Accepted(at, state.Visit),
            SessionInput.Pressed { Button: Button.Retake } when HasTries(at, state.Visit) =>
                at.To(FramingFor(at, state.Visit)),
            SessionInput.Pressed { Button: Button.Cancel } or SessionInput.Tick
                when IsLost(at, state) && (input is not SessionInput.Tick || at.Now >= state.Until) =>
                at.RefundOrEnd(state.Visit, RefundCause.PhotoRefused),
            _ => PauseSteps.Otherwise(at, state, input),
        };

    private static StepResult Guided(Moment at, SessionState.Framing state, Hint hint)
    {
        SteadyHint shown = new SteadyHint(state.Hint, state.HintSince)
            .Next(hint, at.Now, at.Rules.HintShown);
        TimeSpan? goodSince = hint == Hint.None ? state.GoodSince ?? at.Now : null;
        bool hasHeld = shown.Shown == Hint.None && at.Now - goodSince >= at.Rules.HoldStill;
        return hasHeld
            ? CountDown(at, state.Visit, isAutomatic: true)
            : at.To(state with
            {
                Hint = shown.Shown,
                HintSince = shown.Since,
                GoodSince = goodSince,
            });
    }

    private static StepResult CountDown(Moment at, Visit visit, bool isAutomatic) =>
        at.To(new SessionState.CountingDown(
            visit, at.Rules.CountdownSeconds, at.Now + OneSecond)
        {
            IsAutomatic = isAutomatic,
        });

    private static bool IsSpoilt(SessionState.CountingDown state) =>
        state.IsAutomatic && state.LastHint != Hint.None;

    private static StepResult Expose(Moment at, Visit visit) =>
        at.To(new SessionState.Exposing(visit, at.Now + at.Rules.ShotTimeout),
            new SessionCommand.Expose());

    private static StepResult Review(Moment at, Visit visit, Verdict verdict)
    {
        Visit tried = visit with { TriesUsed = visit.TriesUsed + 1, ShotsFailed = 0 };
        return at.To(new SessionState.Reviewing(tried, verdict, at.IdleEnd));
    }

    private static StepResult NoShot(Moment at, Visit visit)
    {
        Visit failed = visit with { ShotsFailed = visit.ShotsFailed + 1 };
        return failed.ShotsFailed < at.Rules.MaxTries
            ? at.To(FramingFor(at, failed))
            : at.RefundOrEnd(failed, RefundCause.DeviceFailed);
    }

    private static StepResult Accepted(Moment at, Visit visit) =>
        visit.Service == Service.Sheet
            ? at.To(new SessionState.Confirming(visit, at.IdleEnd))
            : at.To(new SessionState.Signing(visit, SignatureAssessment.Empty, at.IdleEnd),
                new SessionCommand.StartSignature());

    private static bool HasTries(Moment at, Visit visit) => visit.TriesUsed < at.Rules.MaxTries;

    private static bool IsLost(Moment at, SessionState.Reviewing state) =>
        !state.Verdict.IsAccepted && !HasTries(at, state.Visit);
}
