namespace Booth.Flow.Tests;

/// <summary>Languages, the lowered layout and the voice: on every screen, and nothing is lost.</summary>
public sealed class AccessTests
{
    public static TheoryData<int> StateNumbers => [.. Enumerable.Range(0, Samples.States.Count)];

    [Theory]
    [MemberData(nameof(StateNumbers))]
    public void A_language_is_chosen_on_the_page_in_any_state_and_nothing_is_lost(int stateNumber)
    {
        if (Samples.States[stateNumber] is not SessionState.Attended before)
            return;

        var booth = Step(Samples.BoothIn(before), new SessionInput.Pressed(Button.Panel));
        Assert.True(booth.Access.PanelShown);
        var chosen = SessionMachine.Step(booth,
            new SessionInput.LanguageChosen(LanguageTag.English), Samples.Rules, Samples.Now);
        Assert.False(chosen.State.Access.PanelShown);
        Assert.DoesNotContain(chosen.Commands, command => command is SessionCommand.WipePersonalData
            or SessionCommand.EndSession or SessionCommand.IssueVoucher);
        var after = Assert.IsType<SessionState.Attended>(chosen.State.Session, exactMatch: false);
        Assert.Equal(before.Visit with { Language = LanguageTag.English }, after.Visit);
        Assert.Equal(Samples.BoothIn(before).Credit, chosen.State.Credit);
        // A warning and kept credit are answered by any touch; all other states stay.
        var expected = before switch
        {
            SessionState.TimeOutWarning warning => warning.Inner.GetType(),
            SessionState.CreditKept => typeof(SessionState.Choosing),
            _ => before.GetType(),
        };
        Assert.Equal(expected, after.GetType());
    }

    [Theory]
    [MemberData(nameof(StateNumbers))]
    public void The_layout_is_lowered_and_the_voice_turned_on_in_any_state(int stateNumber)
    {
        var before = Samples.BoothIn(Samples.States[stateNumber]);
        var booth = Step(before, new SessionInput.Pressed(Button.Lower));
        booth = Step(booth, new SessionInput.Pressed(Button.Speech));
        bool isOff = before.Session is SessionState.Stopped;
        Assert.Equal((!isOff, !isOff), (booth.Access.IsLowered, booth.Access.IsSpoken));
        Assert.Equal(before.Credit, booth.Credit);
    }

    [Fact]
    public void The_page_closes_with_its_screen()
    {
        var walk = new Walk().Press(Button.Continue, Button.Panel);
        Assert.True(walk.Booth.Access.PanelShown);
        walk.WaitForDeadline();
        Assert.IsType<SessionState.TimeOutWarning>(walk.State);
        Assert.False(walk.Booth.Access.PanelShown);
    }

    [Fact]
    public void The_page_closes_by_the_key_that_opened_it() => Assert.False(
        new Walk().Press(Button.Continue, Button.Panel, Button.Panel).Booth.Access.PanelShown);

    [Fact]
    public void Nobody_is_photographed_while_reading_the_page()
    {
        var walk = new Walk().ToFraming().Press(Button.Panel);
        for (int frame = 0; frame < 30; frame++)
            walk.Do(new SessionInput.GuidanceSeen(Hint.None)).Wait(TimeSpan.FromSeconds(0.1));

        Assert.IsType<SessionState.Framing>(walk.State);
    }

    [Fact]
    public void The_layout_of_one_visitor_is_not_the_next_one_s()
    {
        var walk = new Walk().Press(Button.Lower, Button.Continue);
        Assert.True(walk.Booth.Access.IsLowered);
        walk.Press(Button.Cancel);
        Assert.IsType<SessionState.Attract>(walk.State);
        Assert.False(walk.Booth.Access.IsLowered);
    }

    [Fact]
    public void At_rest_the_usual_layout_comes_back()
    {
        var walk = new Walk().Press(Button.Lower, Button.Panel);
        walk.Wait(Samples.Rules.IdleTimeout - TimeSpan.FromSeconds(1));
        Assert.True(walk.Booth.Access.IsLowered);
        walk.Wait(TimeSpan.FromSeconds(1));
        Assert.Equal(Samples.Rules.UsualAccess, walk.Booth.Access);
    }

    [Fact]
    public void A_booth_can_be_lowered_and_spoken_by_configuration()
    {
        var rules = Samples.Rules with { UsualAccess = new(IsLowered: true, IsSpoken: true) };
        var walk = new Walk(rules).Press(Button.Continue, Button.Lower, Button.Cancel);
        Assert.Equal(rules.UsualAccess, walk.Booth.Access);
    }

    private static BoothState Step(BoothState booth, SessionInput input) =>
        SessionMachine.Step(booth, input, Samples.Rules, Samples.Now).State;
}
