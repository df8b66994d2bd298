namespace Booth.Flow.Tests;

/// <summary>The technician's PIN and screen.</summary>
public sealed class MaintenancePinTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 30)]
    [InlineData(4, 60)]
    [InlineData(5, 120)]
    [InlineData(9, 1920)]
    [InlineData(10, 3600)]
    [InlineData(int.MaxValue, 3600)]
    public void Each_wrong_try_doubles_the_wait(int wrongTries, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), PinRules.WaitAfter(wrongTries));

    [Fact]
    public void The_right_pin_opens_the_technician_s_screen()
    {
        var walk = Typed("246810");
        Assert.Contains(new SessionCommand.CheckPin(new("246810")), walk.Commands);
        walk.Do(new SessionInput.PinAccepted());
        Assert.Equal(0, Assert.IsType<SessionState.Servicing>(walk.State).Page);
        walk.Press(Button.More, Button.More);
        Assert.Equal(2, Assert.IsType<SessionState.Servicing>(walk.State).Page);
        walk.Press(Button.Back);
        Assert.IsType<SessionState.Attract>(walk.State);
    }

    [Fact]
    public void After_three_wrong_pins_the_keypad_waits()
    {
        var walk = Typed("111111").Do(new SessionInput.PinRefused(3));
        Assert.True(Assert.IsType<SessionState.EnteringPin>(walk.State).WasRefused);
        walk.Do(new SessionInput.DigitTyped('1'));
        Assert.Equal(0, Assert.IsType<SessionState.EnteringPin>(walk.State).Digits.Count);
        walk.Wait(TimeSpan.FromSeconds(30)).Do(new SessionInput.DigitTyped('1'));
        Assert.Equal(1, Assert.IsType<SessionState.EnteringPin>(walk.State).Digits.Count);
    }

    [Fact]
    public void The_wait_survives_leaving_the_keypad_and_a_restart()
    {
        var walk = Typed("111111").Do(new SessionInput.PinRefused(4)).Press(Button.Back);
        walk.Press(Button.Technician).Do(new SessionInput.DigitTyped('1'));
        Assert.Equal(0, Assert.IsType<SessionState.EnteringPin>(walk.State).Digits.Count);
        var begun = SessionMachine.Begin(
            BoothHealth.Good, Money.Zero, Samples.Rules, Samples.Now, wrongPinTries: 4);
        Assert.Equal(Samples.Now + TimeSpan.FromSeconds(60), begun.State.PinLockedUntil);
    }

    [Fact]
    public void A_short_pin_is_not_checked()
    {
        var walk = Typed("12345");
        Assert.DoesNotContain(walk.Commands, command => command is SessionCommand.CheckPin);
    }

    [Fact]
    public void Without_a_pin_there_is_nothing_to_type() => Assert.IsType<SessionState.Attract>(
        new Walk(Samples.Rules with { HasMaintenancePin = false }).Press(Button.Technician).State);

    [Fact]
    public void The_technician_closes_and_opens_the_booth()
    {
        var walk = Typed("246810").Do(new SessionInput.PinAccepted()).Press(Button.Lock);
        walk.Press(Button.Back);
        Assert.IsType<SessionState.Maintenance>(walk.State);
        foreach (char digit in "246810")
            walk.Press(Button.Technician).Do(new SessionInput.DigitTyped(digit));

        walk.Press(Button.Ok).Do(new SessionInput.PinAccepted()).Press(Button.Unlock, Button.Back);
        Assert.IsType<SessionState.Attract>(walk.State);
    }

    [Fact]
    public void A_technician_who_went_away_locks_nobody_out()
    {
        var walk = Typed("246810").Do(new SessionInput.PinAccepted()).WaitForDeadline();
        Assert.IsType<SessionState.Attract>(walk.State);
        walk.Press(Button.Technician).WaitForDeadline();
        Assert.IsType<SessionState.Attract>(walk.State);
    }

    [Fact]
    public void A_late_coin_is_worth_more_than_the_technician_s_screen()
    {
        var walk = Typed("246810").Do(new SessionInput.PinAccepted()).Pay(200);
        Assert.IsType<SessionState.CreditKept>(walk.State);
        var closed = new Walk(health: Samples.NoPaper).Press(Button.Technician).Pay(200);
        Assert.IsType<SessionState.Refunding>(closed.State);
    }

    [Fact]
    public void Typed_digits_are_never_printed()
    {
        var state = Typed("24681").State;
        Assert.DoesNotContain("24681", state.ToString());
        Assert.DoesNotContain("24681", new SessionCommand.CheckPin(new("24681")).ToString());
    }

    private static Walk Typed(string pin) => new Walk().Press(Button.Technician)
        .Do([.. pin.Select(digit => new SessionInput.DigitTyped(digit))]).Press(Button.Ok);
}
