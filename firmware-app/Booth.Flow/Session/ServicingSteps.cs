namespace Booth.Flow;

/// <summary>A technician at the panel: the PIN, and what is behind it.</summary>
internal static class ServicingSteps
{
    /// <summary>Pages of the technician's screen: state and devices, counters, events.</summary>
    public const int Pages = 3;

    /// <summary>The keypad of the PIN.</summary>
    public static StepResult PinEntry(Moment at) => at.To(new SessionState.EnteringPin(
        PinDigits.None, IsChecking: false, WasRefused: false, at.IdleEnd));

    /// <summary>The PIN is typed and checked.</summary>
    public static StepResult EnteringPin(
        Moment at, SessionState.EnteringPin state, SessionInput input) => input switch
        {
            SessionInput.DigitTyped { Digit: >= '0' and <= '9' } typed
                when IsOpen(at, state) && state.Digits.Count < PinRules.MostDigits =>
                at.To(state with
                {
                    Digits = new(state.Digits.Value + typed.Digit),
                    WasRefused = false,
                    Until = at.IdleEnd,
                }),
            SessionInput.Pressed { Button: Button.Erase }
                when IsOpen(at, state) && state.Digits.Count > 0 => at.To(state with
                {
                    Digits = new(state.Digits.Value[..^1]),
                    Until = at.IdleEnd,
                }),
            SessionInput.Pressed { Button: Button.Ok }
                when IsOpen(at, state) && state.Digits.Count >= PinRules.LeastDigits =>
                at.To(state with { Digits = PinDigits.None, IsChecking = true },
                    new SessionCommand.CheckPin(state.Digits)),
            SessionInput.PinAccepted when state.IsChecking =>
                at.To(new SessionState.Servicing(Page: 0, at.IdleEnd)),
            SessionInput.PinRefused when state.IsChecking => at.To(state with
            {
                IsChecking = false,
                WasRefused = true,
                Until = at.IdleEnd,
            }),
            _ => Otherwise(at, input, state.Until),
        };

    /// <summary>State, reasons, counters, paper, last events; lock and unlock.</summary>
    public static StepResult Servicing(
        Moment at, SessionState.Servicing state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.More } => at.To(
                state with { Page = (state.Page + 1) % Pages, Until = at.IdleEnd }),
            SessionInput.Pressed { Button: Button.Lock } =>
                Locked(at, state, isLocked: true),
            SessionInput.Pressed { Button: Button.Unlock } =>
                Locked(at, state, isLocked: false),
            SessionInput.LanguageChosen => at.To(state with { Until = at.IdleEnd }),
            _ => Otherwise(at, input, state.Until),
        };

    private static StepResult Locked(Moment at, SessionState.Servicing state, bool isLocked) =>
        (at with { Booth = at.Booth with { LockRequested = isLocked } })
            .To(state with { Until = at.IdleEnd });

    private static bool IsOpen(Moment at, SessionState.EnteringPin state) =>
        !state.IsChecking && at.Now >= at.Booth.PinLockedUntil;

    private static StepResult Otherwise(Moment at, SessionInput input, TimeSpan until) =>
        input switch
        {
            SessionInput.Pressed { Button: Button.Back } or SessionInput.StopRequested =>
                at.ToIdle(at.Rules.DefaultLanguage),
            SessionInput.Tick when at.Now >= until => at.ToIdle(at.Rules.DefaultLanguage),
            // A coin that was still rolling: its owner comes first.
            SessionInput.CreditChanged { OnHand.IsPositive: true } changed
                when at.Idle() is not SessionState.Attract => at.Refund(
                    Visit.Begin(at.Rules.DefaultLanguage, changed.OnHand),
                    RefundCause.DeviceFailed),
            SessionInput.CreditChanged { OnHand.IsPositive: true } =>
                at.ToIdle(at.Rules.DefaultLanguage),
            _ => at.Stay(),
        };
}
