namespace Booth.Flow;

/// <summary>Language, service, consent.</summary>
internal static class ChoiceSteps
{
    /// <summary>Language and service with its price.</summary>
    public static StepResult Choosing(
        Moment at, SessionState.Choosing state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.Ephoto } => at.To(new SessionState.Consenting(
                state.Visit with { Service = Service.Ephoto }, MoreShown: false, at.IdleEnd)),
            // Nothing of a plain sheet is sent or kept, so there is nothing to consent to.
            SessionInput.Pressed { Button: Button.Sheet } => at.To(PaymentSteps.PaidOrPaying(
                at, new SessionState.Paying(
                    state.Visit with { Service = Service.Sheet }, at.IdleEnd))),
            _ => PauseSteps.Otherwise(at, state, input),
        };

    /// <summary>One sentence, one button, a page with more.</summary>
    public static StepResult Consenting(
        Moment at, SessionState.Consenting state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.Agree } => at.To(PaymentSteps.PaidOrPaying(
                at, new SessionState.Paying(state.Visit, at.IdleEnd))),
            SessionInput.Pressed { Button: Button.More } =>
                at.To(state with { MoreShown = !state.MoreShown, Until = at.IdleEnd }),
            SessionInput.Pressed { Button: Button.Back } =>
                at.To(new SessionState.Choosing(state.Visit with { Service = null }, at.IdleEnd)),
            _ => PauseSteps.Otherwise(at, state, input),
        };
}
