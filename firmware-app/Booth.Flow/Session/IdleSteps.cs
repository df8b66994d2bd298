namespace Booth.Flow;

/// <summary>Nobody is there, or nothing can be sold.</summary>
internal static class IdleSteps
{
    /// <summary>Waiting for a visitor.</summary>
    public static StepResult Attract(Moment at, SessionInput input) => input switch
    {
        SessionInput.Pressed { Button: Button.Continue } =>
            at.To(new SessionState.Choosing(
                Visit.Begin(at.Rules.DefaultLanguage, at.Booth.Credit), at.IdleEnd)),
        SessionInput.Pressed { Button: Button.Technician } when at.Rules.HasMaintenancePin =>
            ServicingSteps.PinEntry(at),
        SessionInput.LanguageChosen chosen =>
            at.To(new SessionState.Choosing(
                Visit.Begin(chosen.Language, at.Booth.Credit), at.IdleEnd)),
        SessionInput.HealthChanged or SessionInput.LockRequested or SessionInput.StopRequested
            or SessionInput.CreditChanged => at.ToIdle(at.Rules.DefaultLanguage),
        _ => at.Stay(),
    };

    /// <summary>Out of service or locked: money that is here goes back on paper.</summary>
    public static StepResult Closed(Moment at, SessionInput input) => input switch
    {
        SessionInput.CreditChanged { OnHand.IsPositive: true } changed => at.Refund(
            Visit.Begin(at.Rules.DefaultLanguage, changed.OnHand), RefundCause.DeviceFailed),
        SessionInput.Pressed { Button: Button.Technician } when at.Rules.HasMaintenancePin =>
            ServicingSteps.PinEntry(at),
        SessionInput.HealthChanged or SessionInput.LockRequested or SessionInput.UnlockRequested
            or SessionInput.StopRequested => at.ToIdle(at.Rules.DefaultLanguage),
        _ => at.Stay(),
    };

    /// <summary>An earlier visitor's credit: go on with it, or take it on paper.</summary>
    public static StepResult CreditKept(
        Moment at, SessionState.CreditKept state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.Continue } or SessionInput.LanguageChosen =>
                at.To(new SessionState.Choosing(state.Visit, at.IdleEnd)),
            SessionInput.Pressed { Button: Button.Cancel } =>
                at.RefundOrEnd(state.Visit, RefundCause.Cancelled),
            SessionInput.Tick when at.Now >= state.Until =>
                at.RefundOrEnd(state.Visit, RefundCause.Restarted),
            SessionInput.StopRequested or SessionInput.LockRequested =>
                at.RefundOrEnd(state.Visit, RefundCause.Restarted),
            SessionInput.HealthChanged when !at.Booth.Health.CanDeliver =>
                at.RefundOrEnd(state.Visit, RefundCause.DeviceFailed),
            _ => at.Stay(),
        };
}
