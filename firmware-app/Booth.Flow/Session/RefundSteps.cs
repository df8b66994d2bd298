namespace Booth.Flow;

/// <summary>Money goes back as a voucher: on paper, and on the screen in any case.</summary>
internal static class RefundSteps
{
    /// <summary>A voucher is issued, then its slip is printed.</summary>
    public static StepResult Refunding(
        Moment at, SessionState.Refunding state, SessionInput input) => input switch
        {
            SessionInput.VoucherIssued issued when state.Voucher is null => at.To(
                state with { Voucher = issued.Voucher, Until = at.Now + at.Rules.SlipTimeout },
                new SessionCommand.PrintSlip(issued.Voucher, state.Cause, state.Visit.Language)),
            SessionInput.SlipPrinted when state.Voucher is { } voucher =>
                Shown(at, state, voucher, printed: true),
            SessionInput.SlipFailed when state.Voucher is { } voucher =>
                Shown(at, state, voucher, printed: false),
            // No voucher: there was no credit, or the journal cannot be written and keeps it.
            SessionInput.SlipFailed => Leave(at, state.Visit, state.Cause, state.AfterSale),
            SessionInput.Tick when at.Now >= state.Until && state.Voucher is { } voucher =>
                Shown(at, state, voucher, printed: false),
            _ => at.Stay(),
        };

    /// <summary>The voucher is shown; longer when there is no paper to take away.</summary>
    public static StepResult Refunded(
        Moment at, SessionState.Refunded state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.Continue } =>
                Leave(at, state.Visit, state.Cause, state.AfterSale),
            SessionInput.Tick when at.Now >= state.Until =>
                Leave(at, state.Visit, state.Cause, state.AfterSale),
            SessionInput.StopRequested when state.Printed =>
                Leave(at, state.Visit, state.Cause, state.AfterSale),
            _ => at.Stay(),
        };

    private static StepResult Shown(
        Moment at, SessionState.Refunding state, Voucher voucher, bool printed)
    {
        if (printed && at.Booth.StopRequested)
        {
            return Leave(at, state.Visit, state.Cause, state.AfterSale);
        }

        TimeSpan stay = printed ? at.Rules.FarewellTimeout : at.Rules.FarewellTimeout * 2;
        return at.To(new SessionState.Refunded(
            state.Visit, state.Cause, voucher, printed, state.AfterSale, at.Now + stay));
    }

    private static StepResult Leave(Moment at, Visit visit, RefundCause cause, bool afterSale) =>
        afterSale
            ? SaleSteps.Thanks(at, visit)
            : at.End(visit, Moment.OutcomeOf(cause));
}
