using System.Diagnostics;

namespace Booth.Flow;

/// <summary>Sealing, printing, thank you. Past the confirmation only the sheet or a refund ends it.</summary>
internal static class SaleSteps
{
    /// <summary>
    /// Sealing and commit. The engine answers always: it gives up before the commit when the
    /// deadline has passed, so that no sale is ever made behind the machine's back.
    /// </summary>
    public static StepResult Securing(
        Moment at, SessionState.Securing state, SessionInput input) => input switch
        {
            SessionInput.SaleSecured secured => at.To(
                new SessionState.Printing(state.Visit, secured.Sale, secured.Job, 1,
                    at.Now + at.Rules.PrintTimeout),
                new SessionCommand.PrintSheet(secured.Job, 1)),
            SessionInput.SecuringFailed => at.RefundOrEnd(state.Visit, RefundCause.DeviceFailed),
            _ => at.Stay(),
        };

    /// <summary>
    /// The sheet is being printed. The engine answers always: a job that takes too long is
    /// withdrawn, and what the printer says to that is the answer.
    /// </summary>
    public static StepResult Printing(
        Moment at, SessionState.Printing state, SessionInput input) => input switch
        {
            SessionInput.PrintCompleted done => Completed(at, Same(state, done.Job)),
            SessionInput.PrintAborted aborted => Aborted(at, Same(state, aborted.Job)),
            _ => at.Stay(),
        };

    /// <summary>Take your photos; what the code is for.</summary>
    public static StepResult ThankYou(
        Moment at, SessionState.ThankYou state, SessionInput input) => input switch
        {
            SessionInput.Pressed { Button: Button.Continue } or SessionInput.StopRequested =>
                at.End(state.Visit, SessionOutcome.Completed),
            SessionInput.Tick when at.Now >= state.Until =>
                at.End(state.Visit, SessionOutcome.Completed),
            _ => at.Stay(),
        };

    /// <summary>The last screen of a sale that was delivered.</summary>
    public static StepResult Thanks(Moment at, Visit visit) => at.Booth.StopRequested
        ? at.End(visit, SessionOutcome.Completed)
        : at.To(new SessionState.ThankYou(visit, at.Now + at.Rules.FarewellTimeout));

    private static StepResult Completed(Moment at, SessionState.Printing state)
    {
        var render = new SessionCommand.RenderSale(state.Sale);
        if (state.Visit.Credit.IsPositive)
        {
            return at.To(
                new SessionState.Refunding(state.Visit, RefundCause.Overpaid, null,
                    AfterSale: true, at.Now + at.Rules.SlipTimeout),
                render, new SessionCommand.IssueVoucher(RefundCause.Overpaid));
        }

        StepResult thanks = Thanks(at, state.Visit);
        return thanks with { Commands = thanks.Commands.Insert(0, render) };
    }

    private static StepResult Aborted(Moment at, SessionState.Printing state) =>
        state.TriesUsed < at.Rules.MaxPrintTries && at.Booth.Health.CanDeliver
            ? at.To(
                state with
                {
                    TriesUsed = state.TriesUsed + 1,
                    Until = at.Now + at.Rules.PrintTimeout,
                },
                new SessionCommand.PrintSheet(state.Job, state.TriesUsed + 1))
            : at.Refund(state.Visit, RefundCause.PrintFailed,
                new SessionCommand.ReturnSale(state.Sale));

    private static SessionState.Printing Same(SessionState.Printing state, PrintJobId job) =>
        state.Job == job
            ? state
            : throw new UnreachableException($"answer for {job}, but {state.Job} is printing");
}
