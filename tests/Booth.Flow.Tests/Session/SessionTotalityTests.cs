using System.Diagnostics;
using System.Reflection;

namespace Booth.Flow.Tests;

/// <summary>Every state x every input: decided, ignored, or known to be impossible.</summary>
public sealed class SessionTotalityTests
{
    public static TheoryData<int> StateNumbers =>
        [.. Enumerable.Range(0, Samples.States.Count)];

    [Fact]
    public void No_state_and_no_input_is_missing_from_the_samples()
    {
        Assert.Equal(ClosedSet(typeof(SessionState)), Names(Samples.States));
        Assert.Equal(ClosedSet(typeof(SessionInput)), Names(Samples.Inputs));
    }

    [Theory]
    [MemberData(nameof(StateNumbers))]
    public void Every_input_is_decided_or_known_to_be_impossible(int stateNumber)
    {
        SessionState state = Samples.States[stateNumber];
        foreach (SessionInput input in Samples.Inputs)
        {
            foreach (BoothState booth in Variants(state))
            {
                Check(booth, input, Samples.Now);
                Check(booth, input, Samples.Later + TimeSpan.FromMinutes(10));
            }
        }
    }

    private static IEnumerable<BoothState> Variants(SessionState state)
    {
        foreach (BoothHealth health in new[] { BoothHealth.Good, Samples.NoPaper })
        {
            BoothState booth = Samples.BoothIn(state, health);
            yield return booth;
            yield return booth with { StopRequested = true };
            yield return booth with { LockRequested = true };
        }
    }

    private static void Check(BoothState booth, SessionInput input, TimeSpan now)
    {
        if (IsImpossible(booth.Session, input))
        {
            Assert.Throws<UnreachableException>(
                () => SessionMachine.Step(booth, input, Samples.Rules, now));
            return;
        }

        StepResult result = SessionMachine.Step(booth, input, Samples.Rules, now);
        AssertGated(booth, result);
        AssertDeadlineAhead(booth, result, now);
        AssertMoneyIsNotTouched(booth, input, result);
        AssertPersonalDataIsWiped(booth, result);
    }

    /// <summary>Invariant 5: coins are taken only while a sale could be delivered.</summary>
    private static void AssertGated(BoothState before, StepResult result)
    {
        bool pays = result.State.Session is SessionState.Paying
            or SessionState.TimeOutWarning { Inner: SessionState.Paying };
        Assert.Equal(pays && result.State.Health.CanDeliver, result.State.AcceptsCoins);
        var told = result.Commands.OfType<SessionCommand.AcceptCoins>().ToArray();
        Assert.Equal(before.AcceptsCoins == result.State.AcceptsCoins ? 0 : 1, told.Length);
        Assert.All(told, command => Assert.Equal(result.State.AcceptsCoins, command.Accept));
    }

    /// <summary>Nothing waits for ever: a new state with a visitor ends by itself.</summary>
    private static void AssertDeadlineAhead(BoothState before, StepResult result, TimeSpan now)
    {
        SessionState after = result.State.Session;
        if (after is SessionState.Attended && after.GetType() != before.Session.GetType())
        {
            Assert.True(after.Deadline > now, $"{after} has no time left");
        }
    }

    private static void AssertMoneyIsNotTouched(
        BoothState before, SessionInput input, StepResult result)
    {
        Money expected = input switch
        {
            SessionInput.CreditChanged changed => changed.OnHand,
            SessionInput.SaleSecured secured => secured.OnHand,
            SessionInput.SaleReturned returned => returned.OnHand,
            _ => before.Credit,
        };
        Assert.Equal(expected, result.State.Credit);
        if (input is SessionInput.CoinPending coin)
        {
            Assert.Contains(new SessionCommand.PostCoin(coin.Coin), result.Commands);
        }
    }

    private static void AssertPersonalDataIsWiped(BoothState before, StepResult result)
    {
        bool ended = before.Session is SessionState.Attended and not SessionState.CreditKept
            && result.State.Session is SessionState.Attract or SessionState.OutOfService
                or SessionState.Maintenance or SessionState.Stopped;
        if (ended && before.Session is SessionState.Attended)
        {
            Assert.Contains(new SessionCommand.WipePersonalData(), result.Commands);
        }
    }

    /// <summary>Answers nobody asked for: each would mean that something was sold or paid twice.</summary>
    private static bool IsImpossible(SessionState state, SessionInput input) => input switch
    {
        SessionInput.SaleSecured or SessionInput.SecuringFailed =>
            state is not SessionState.Securing,
        SessionInput.PrintCompleted or SessionInput.PrintAborted =>
            state is not SessionState.Printing,
        SessionInput.VoucherIssued => state is not SessionState.Refunding,
        _ => false,
    };

    private static string[] ClosedSet(Type root) => [.. root
        .GetNestedTypes(BindingFlags.Public)
        .Where(type => type.IsAssignableTo(root) && !type.IsAbstract)
        .Select(type => type.Name).Order(StringComparer.Ordinal)];

    private static string[] Names(IEnumerable<object> samples) => [.. samples
        .Select(sample => sample.GetType().Name).Distinct().Order(StringComparer.Ordinal)];
}
