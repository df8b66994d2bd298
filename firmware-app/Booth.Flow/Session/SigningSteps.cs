namespace Booth.Flow;

/// <summary>Signature and confirmation.</summary>
internal static class SigningSteps
{
    /// <summary>The visitor signs.</summary>
    public static StepResult Signing(
        Moment at, SessionState.Signing state, SessionInput input) => input switch
        {
            SessionInput.SignatureDrawn drawn =>
                at.To(state with { Assessment = drawn.Assessment, Until = at.IdleEnd }),
            SessionInput.Pressed { Button: Button.Clear } =>
                at.To(state with { Assessment = SignatureAssessment.Empty, Until = at.IdleEnd },
                    new SessionCommand.ClearSignature()),
            SessionInput.Pressed { Button: Button.Done } when state.Assessment.IsAccepted =>
                at.To(new SessionState.Confirming(state.Visit, at.IdleEnd),
                    new SessionCommand.FinishSignature()),
            _ => PauseSteps.Otherwise(at, state, input),
        };

    /// <summary>Everything is there: one button makes the sale.</summary>
    public static StepResult Confirming(
        Moment at, SessionState.Confirming state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.Confirm } => Confirmed(at, state.Visit),
            SessionInput.Pressed { Button: Button.Back } => Back(at, state.Visit),
            _ => PauseSteps.Otherwise(at, state, input),
        };

    private static StepResult Confirmed(Moment at, Visit visit)
    {
        Service service = visit.Service ?? Service.Ephoto;
        Money price = at.Rules.Tariff.PriceOf(service);
        return visit.Credit < price
            ? at.To(new SessionState.Paying(visit, at.IdleEnd))
            : at.To(new SessionState.Securing(visit, at.Now + at.Rules.SecureTimeout),
                new SessionCommand.SecureSale(service, price));
    }

    private static StepResult Back(Moment at, Visit visit)
    {
        if (visit.Service == Service.Ephoto)
        {
            return at.To(new SessionState.Signing(visit, SignatureAssessment.Empty, at.IdleEnd),
                new SessionCommand.StartSignature());
        }

        return visit.TriesUsed < at.Rules.MaxTries
            ? at.To(PictureSteps.FramingFor(at, visit))
            : at.Stay();
    }
}
