namespace Booth.Flow;

/// <summary>
/// Languages, the lowered layout and the voice. They change nothing of a visit but the time that is
/// left, and can be chosen on every screen.
/// </summary>
internal static class AccessSteps
{
    /// <summary>True for the buttons that stand on every screen.</summary>
    public static bool Takes(Moment at, SessionInput input) =>
        input is SessionInput.Pressed
        {
            Button: Button.Panel or Button.Lower or Button.Speech,
        }
        && at.Booth.Session is not SessionState.Stopped;

    /// <summary>One of those buttons.</summary>
    public static StepResult Pressed(Moment at, SessionInput.Pressed input)
    {
        Access old = at.Booth.Access;
        Access access = input.Button switch
        {
            Button.Panel => old with { PanelShown = !old.PanelShown },
            Button.Lower => old with { IsLowered = !old.IsLowered },
            _ => old with { IsSpoken = !old.IsSpoken },
        };
        return new(
            at.Booth with
            {
                Session = Awake(at, at.Booth.Session),
                Access = access with { ChangedAt = at.Now },
            },
            []);
    }

    /// <summary>What a step leaves: the page closes with its screen, choices end with the visit.</summary>
    public static BoothState After(
        BoothState before, BoothState after, SessionInput input, SessionRules rules, TimeSpan now)
    {
        Access usual = rules.UsualAccess;
        bool wasThere = before.Session is SessionState.Attended;
        bool isThere = after.Session is SessionState.Attended;
        bool isForgotten = !isThere && after.Access.ChangedAt + rules.IdleTimeout <= now;
        if ((wasThere && !isThere) || isForgotten)
        {
            return after.Access == usual ? after : after with { Access = usual };
        }

        bool closes = after.Access.PanelShown
            && (input is SessionInput.LanguageChosen
                || (input is not SessionInput.Pressed { Button: Button.Panel }
                    && after.Session.GetType() != before.Session.GetType()));
        return closes ? after with { Access = after.Access with { PanelShown = false } } : after;
    }

    /// <summary>A touch shows that someone is there.</summary>
    private static SessionState Awake(Moment at, SessionState session) => session switch
    {
        SessionState.TimeOutWarning warning =>
            PauseSteps.Resumed(at, warning.Inner, warning.Visit),
        SessionState.Framing framing => framing with { Until = at.IdleEnd, GoodSince = null },
        SessionState.CreditKept or SessionState.Choosing or SessionState.Consenting
            or SessionState.Paying or SessionState.EnteringVoucher or SessionState.Reviewing
            or SessionState.Signing or SessionState.Confirming =>
            ((SessionState.Attended)session) with { Until = at.IdleEnd },
        _ => session,
    };
}
