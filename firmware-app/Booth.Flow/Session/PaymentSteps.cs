namespace Booth.Flow;

/// <summary>Coins and vouchers until the price is reached.</summary>
internal static class PaymentSteps
{
    private const int VoucherDigits = 12;

    /// <summary>Coins are accepted until the price is reached.</summary>
    public static StepResult Paying(
        Moment at, SessionState.Paying state, SessionInput input) => input switch
        {
            SessionInput.CreditChanged =>
                at.To(PaidOrPaying(at, state with { Until = at.IdleEnd })),
            SessionInput.Pressed { Button: Button.Voucher } =>
                at.To(new SessionState.EnteringVoucher(state.Visit, "", false, at.IdleEnd)),
            SessionInput.Pressed { Button: Button.Back } =>
                at.To(new SessionState.Choosing(state.Visit with { Service = null }, at.IdleEnd)),
            _ => PauseSteps.Otherwise(at, state, input),
        };

    /// <summary>The visitor types a voucher's digits; the twelfth asks the ledger.</summary>
    public static StepResult EnteringVoucher(
        Moment at, SessionState.EnteringVoucher state, SessionInput input) => input switch
        {
            SessionInput.DigitTyped { Digit: >= '0' and <= '9' } typed
                when state.Digits.Length < VoucherDigits => Typed(at, state, typed.Digit),
            SessionInput.Pressed { Button: Button.Erase }
                when state.Digits.Length is > 0 and < VoucherDigits =>
                at.To(state with { Digits = state.Digits[..^1], Until = at.IdleEnd }),
            SessionInput.VoucherRefused =>
                at.To(state with { Digits = "", WasRefused = true, Until = at.IdleEnd }),
            SessionInput.CreditChanged or SessionInput.Pressed { Button: Button.Back } =>
                at.To(PaidOrPaying(at, new SessionState.Paying(state.Visit, at.IdleEnd))),
            _ => PauseSteps.Otherwise(at, state, input),
        };

    /// <summary>On to the photo when a payment screen has its price.</summary>
    public static SessionState.Attended PaidOrPaying(Moment at, SessionState.Attended state) =>
        state is SessionState.Paying { Visit: { Service: { } service } visit }
        && visit.Credit >= at.Rules.Tariff.PriceOf(service)
            ? PictureSteps.FramingFor(at, visit)
            : state;

    private static StepResult Typed(Moment at, SessionState.EnteringVoucher state, char digit)
    {
        string digits = state.Digits + digit;
        var next = state with { Digits = digits, WasRefused = false, Until = at.IdleEnd };
        return digits.Length == VoucherDigits
            ? at.To(next, new SessionCommand.RedeemVoucher(digits))
            : at.To(next);
    }
}
