using System.Diagnostics;

namespace Booth.Flow;

/// <summary>
/// The rules of a session, as one pure function. Total over every state and input: what means
/// nothing in a state is ignored; what cannot happen (an answer nobody asked for) stops the booth.
/// </summary>
public static class SessionMachine
{
    /// <summary>The booth at start, after recovery.</summary>
    /// <param name="health">What the devices say.</param>
    /// <param name="credit">Credit an earlier visitor left behind.</param>
    /// <param name="rules">Limits and prices.</param>
    /// <param name="now">Monotonic time.</param>
    /// <param name="wrongPinTries">Wrong maintenance PINs since the last right one.</param>
    public static StepResult Begin(
        BoothHealth health, Money credit, SessionRules rules, TimeSpan now, int wrongPinTries = 0)
    {
        var booth = new BoothState(new SessionState.Attract(), health, credit)
        {
            Access = rules.UsualAccess,
            PinLockedUntil = now + PinRules.WaitAfter(wrongPinTries),
        };
        var moment = new Moment(booth, rules, now);
        return WithAcceptor(booth, !health.CanDeliver && credit.IsPositive
            ? moment.Refund(Visit.Begin(rules.DefaultLanguage, credit), RefundCause.Restarted)
            : moment.ToIdle(rules.DefaultLanguage));
    }

    /// <summary>One step.</summary>
    /// <param name="booth">The booth before.</param>
    /// <param name="input">What happened.</param>
    /// <param name="rules">Limits and prices.</param>
    /// <param name="now">Monotonic time, never before an earlier step's.</param>
    /// <exception cref="UnreachableException">The input cannot happen in this state.</exception>
    public static StepResult Step(
        BoothState booth, SessionInput input, SessionRules rules, TimeSpan now)
    {
        BoothState informed = Informed(booth, input, now);
        StepResult result = Dispatch(new Moment(informed, rules, now), input);
        return WithAcceptor(booth, result with
        {
            State = AccessSteps.After(booth, result.State, input, rules, now),
        });
    }

    /// <summary>What holds in every state is taken in before the state is looked at.</summary>
    private static BoothState Informed(
        BoothState booth, SessionInput input, TimeSpan now) => input switch
        {
            SessionInput.HealthChanged changed => booth with { Health = changed.Health },
            SessionInput.CreditChanged changed => WithCredit(booth, changed.OnHand),
            SessionInput.SaleSecured secured => WithCredit(booth, secured.OnHand),
            SessionInput.SaleReturned returned => WithCredit(booth, returned.OnHand),
            SessionInput.LanguageChosen chosen => WithVisit(
                booth, visit => visit with { Language = chosen.Language }),
            SessionInput.LockRequested => booth with { LockRequested = true },
            SessionInput.UnlockRequested => booth with { LockRequested = false },
            SessionInput.StopRequested => booth with { StopRequested = true },
            SessionInput.PinRefused refused => Locked(booth, now, refused.WrongTries),
            _ => booth,
        };

    private static BoothState Locked(BoothState booth, TimeSpan now, int wrongTries) =>
        booth with { PinLockedUntil = now + PinRules.WaitAfter(wrongTries) };

    private static BoothState WithCredit(BoothState booth, Money credit) =>
        WithVisit(booth with { Credit = credit }, visit => visit with { Credit = credit });

    private static BoothState WithVisit(BoothState booth, Func<Visit, Visit> change) =>
        booth.Session is SessionState.Attended attended
            ? booth with { Session = attended with { Visit = change(attended.Visit) } }
            : booth;

    private static StepResult Dispatch(Moment at, SessionInput input) => input switch
    {
        SessionInput.CoinPending coin => CoinFell(at, coin),
        SessionInput.Pressed pressed when AccessSteps.Takes(at, input) =>
            AccessSteps.Pressed(at, pressed),
        SessionInput.SaleSecured or SessionInput.SecuringFailed
            when at.Booth.Session is not SessionState.Securing => Impossible(at, input),
        SessionInput.PrintCompleted or SessionInput.PrintAborted
            when at.Booth.Session is not SessionState.Printing => Impossible(at, input),
        SessionInput.VoucherIssued
            when at.Booth.Session is not SessionState.Refunding => Impossible(at, input),
        _ => at.Booth.Session switch
        {
            SessionState.Attract => IdleSteps.Attract(at, input),
            SessionState.OutOfService or SessionState.Maintenance => IdleSteps.Closed(at, input),
            SessionState.EnteringPin state => ServicingSteps.EnteringPin(at, state, input),
            SessionState.Servicing state => ServicingSteps.Servicing(at, state, input),
            SessionState.CreditKept state => IdleSteps.CreditKept(at, state, input),
            SessionState.Choosing state => ChoiceSteps.Choosing(at, state, input),
            SessionState.Consenting state => ChoiceSteps.Consenting(at, state, input),
            SessionState.Paying state => PaymentSteps.Paying(at, state, input),
            SessionState.EnteringVoucher state => PaymentSteps.EnteringVoucher(at, state, input),
            SessionState.Framing state => PictureSteps.Framing(at, state, input),
            SessionState.CountingDown state => PictureSteps.CountingDown(at, state, input),
            SessionState.Exposing state => PictureSteps.Exposing(at, state, input),
            SessionState.Reviewing state => PictureSteps.Reviewing(at, state, input),
            SessionState.Signing state => SigningSteps.Signing(at, state, input),
            SessionState.Confirming state => SigningSteps.Confirming(at, state, input),
            SessionState.Securing state => SaleSteps.Securing(at, state, input),
            SessionState.Printing state => SaleSteps.Printing(at, state, input),
            SessionState.ThankYou state => SaleSteps.ThankYou(at, state, input),
            SessionState.Refunding state => RefundSteps.Refunding(at, state, input),
            SessionState.Refunded state => RefundSteps.Refunded(at, state, input),
            SessionState.TimeOutWarning state => PauseSteps.TimeOutWarning(at, state, input),
            SessionState.Interrupted state => PauseSteps.Interrupted(at, state, input),
            SessionState.Stopped => at.Stay(),
            _ => throw new UnreachableException($"no rule for {at.Booth.Session.GetType().Name}"),
        },
    };

    /// <summary>A coin in the box is money, whatever the booth is doing; it also shows that someone is there.</summary>
    private static StepResult CoinFell(Moment at, SessionInput.CoinPending coin)
    {
        var post = new SessionCommand.PostCoin(coin.Coin);
        return at.Booth.Session switch
        {
            SessionState.TimeOutWarning warning => at.To(
                PauseSteps.Resumed(at, warning.Inner, warning.Visit), post),
            SessionState.Paying paying => at.To(paying with { Until = at.IdleEnd }, post),
            _ => at.Stay(post),
        };
    }

    private static StepResult Impossible(Moment at, SessionInput input) =>
        throw new UnreachableException(
            $"{input.GetType().Name} cannot happen in {at.Booth.Session.GetType().Name}");

    /// <summary>Gate the sale: coins are taken only while a sale could be delivered and is being paid.</summary>
    private static StepResult WithAcceptor(BoothState before, StepResult result)
    {
        bool accept = ShouldAccept(result.State);
        if (accept == before.AcceptsCoins)
        {
            return result with { State = result.State with { AcceptsCoins = accept } };
        }

        var command = new SessionCommand.AcceptCoins(accept);
        return new(
            result.State with { AcceptsCoins = accept },
            accept ? result.Commands.Add(command) : result.Commands.Insert(0, command));
    }

    private static bool ShouldAccept(BoothState booth)
    {
        SessionState session = booth.Session is SessionState.TimeOutWarning warning
            ? warning.Inner
            : booth.Session;
        return session is SessionState.Paying && booth.Health.CanDeliver;
    }
}
