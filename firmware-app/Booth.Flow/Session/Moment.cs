using System.Collections.Immutable;

namespace Booth.Flow;

/// <summary>One step in the making: the booth, its rules and the time, with the moves every stage shares.</summary>
/// <param name="Booth">The booth before the step.</param>
/// <param name="Rules">Limits and prices.</param>
/// <param name="Now">Monotonic time.</param>
internal readonly record struct Moment(BoothState Booth, SessionRules Rules, TimeSpan Now)
{
    /// <summary>When a screen that waits for the visitor warns.</summary>
    public TimeSpan IdleEnd => Now + Rules.IdleTimeout;

    /// <summary>Nothing changes.</summary>
    public StepResult Stay() => new(Booth, []);

    /// <summary>Nothing changes, but something is to be done.</summary>
    public StepResult Stay(params ReadOnlySpan<SessionCommand> commands) =>
        new(Booth, [.. commands]);

    /// <summary>Moves on; the preview is measured while framing and counting down, and never else.</summary>
    public StepResult To(SessionState next, params ReadOnlySpan<SessionCommand> commands)
    {
        var all = ImmutableArray.CreateBuilder<SessionCommand>();
        bool wasLive = IsLive(Booth.Session);
        bool isLive = IsLive(next);
        if (wasLive && !isLive)
        {
            all.Add(new SessionCommand.StopGuidance());
        }

        all.AddRange(commands);
        if (isLive && !wasLive)
        {
            all.Add(new SessionCommand.StartGuidance());
        }

        return new(Booth with { Session = next }, all.DrainToImmutable());
    }

    private static bool IsLive(SessionState state) =>
        state is SessionState.Framing or SessionState.CountingDown;

    /// <summary>Where the booth waits when nobody is there.</summary>
    public SessionState Idle()
    {
        if (Booth.StopRequested)
        {
            return new SessionState.Stopped();
        }

        if (Booth.LockRequested)
        {
            return new SessionState.Maintenance();
        }

        return Booth.Health.CanDeliver
            ? new SessionState.Attract()
            : new SessionState.OutOfService(Booth.Health.Reasons);
    }

    /// <summary>Moves to where the booth waits; kept credit is offered to whoever is there.</summary>
    public StepResult ToIdle(LanguageTag language, params ReadOnlySpan<SessionCommand> commands)
    {
        SessionState idle = Idle();
        if (idle is SessionState.Attract && Booth.Credit.IsPositive)
        {
            idle = new SessionState.CreditKept(Visit.Begin(language, Booth.Credit), IdleEnd);
        }

        return idle is SessionState.Stopped
            ? To(idle, [.. commands, new SessionCommand.StopBooth()])
            : To(idle, commands);
    }

    /// <summary>Ends the session: personal data goes first.</summary>
    public StepResult End(Visit visit, SessionOutcome outcome) =>
        ToIdle(visit.Language, new SessionCommand.WipePersonalData(),
            new SessionCommand.EndSession(outcome));

    /// <summary>Gives the money back on paper, or ends at once when there is none.</summary>
    public StepResult RefundOrEnd(Visit visit, RefundCause cause) =>
        visit.Credit.IsPositive ? Refund(visit, cause) : End(visit, OutcomeOf(cause));

    /// <summary>Gives the money back on paper. The portrait is not needed any more.</summary>
    public StepResult Refund(
        Visit visit, RefundCause cause, params ReadOnlySpan<SessionCommand> first) =>
        To(new SessionState.Refunding(visit, cause, null, AfterSale: false, Now + Rules.SlipTimeout),
            [.. first, new SessionCommand.WipePersonalData(), new SessionCommand.IssueVoucher(cause)]);

    /// <summary>How a session ends whose money was given back for <paramref name="cause"/>.</summary>
    public static SessionOutcome OutcomeOf(RefundCause cause) => cause switch
    {
        RefundCause.Overpaid => SessionOutcome.Completed,
        RefundCause.PhotoRefused => SessionOutcome.Refused,
        RefundCause.DeviceFailed or RefundCause.PrintFailed => SessionOutcome.Failed,
        RefundCause.Restarted => SessionOutcome.Stopped,
        _ => SessionOutcome.Abandoned,
    };
}
