namespace Booth.Flow;

/// <summary>
/// What can interrupt any screen that waits for the visitor: silence, a failed device, a stop.
/// </summary>
internal static class PauseSteps
{
    /// <summary>What a waiting screen does with an input that is not its own.</summary>
    public static StepResult Otherwise(
        Moment at, SessionState.Attended state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.Cancel } =>
                at.RefundOrEnd(state.Visit, RefundCause.Cancelled),
            SessionInput.LanguageChosen => at.To(state with { Until = at.IdleEnd }),
            SessionInput.StopRequested => at.RefundOrEnd(state.Visit, RefundCause.Restarted),
            SessionInput.HealthChanged when !at.Booth.Health.CanDeliver => Interrupt(at, state),
            SessionInput.Tick when at.Now >= state.Until =>
                at.To(new SessionState.TimeOutWarning(
                    state, state.Visit, at.Now + at.Rules.WarningTimeout)),
            _ => at.Stay(),
        };

    /// <summary>A device failed: the screen says which, credit stays, we wait for it.</summary>
    public static StepResult Interrupt(Moment at, SessionState.Attended state) =>
        at.To(new SessionState.Interrupted(
            state, state.Visit, at.Booth.Health.Reasons, at.Now + at.Rules.InterruptionTimeout));

    /// <summary>Are you still there?</summary>
    public static StepResult TimeOutWarning(
        Moment at, SessionState.TimeOutWarning state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.Continue } or SessionInput.LanguageChosen =>
                at.To(Resumed(at, state.Inner, state.Visit)),
            SessionInput.Pressed { Button: Button.Cancel } =>
                at.RefundOrEnd(state.Visit, RefundCause.Cancelled),
            SessionInput.CreditChanged =>
                at.To(PaymentSteps.PaidOrPaying(at, Resumed(at, state.Inner, state.Visit))),
            SessionInput.Tick when at.Now >= state.Until =>
                at.RefundOrEnd(state.Visit, RefundCause.TimedOut),
            SessionInput.StopRequested => at.RefundOrEnd(state.Visit, RefundCause.Restarted),
            SessionInput.HealthChanged when !at.Booth.Health.CanDeliver =>
                Interrupt(at, Resumed(at, state.Inner, state.Visit)),
            _ => at.Stay(),
        };

    /// <summary>Waiting for a device to come back.</summary>
    public static StepResult Interrupted(
        Moment at, SessionState.Interrupted state, SessionInput input) => input switch
        {
            SessionInput.HealthChanged when at.Booth.Health.CanDeliver =>
                at.To(PaymentSteps.PaidOrPaying(at, Resumed(at, state.Inner, state.Visit))),
            SessionInput.HealthChanged => at.To(state with { Reasons = at.Booth.Health.Reasons }),
            SessionInput.Pressed { Button: Button.Cancel } =>
                at.RefundOrEnd(state.Visit, RefundCause.Cancelled),
            SessionInput.Tick when at.Now >= state.Until =>
                at.RefundOrEnd(state.Visit, RefundCause.DeviceFailed),
            SessionInput.StopRequested => at.RefundOrEnd(state.Visit, RefundCause.Restarted),
            _ => at.Stay(),
        };

    /// <summary>The screen that was left, with a fresh deadline; a lost shot starts at framing again.</summary>
    public static SessionState.Attended Resumed(
        Moment at, SessionState.Attended inner, Visit visit) => inner switch
        {
            SessionState.CountingDown or SessionState.Exposing or SessionState.Framing =>
                PictureSteps.FramingFor(at, visit),
            _ => inner with { Visit = visit, Until = at.IdleEnd },
        };
}
