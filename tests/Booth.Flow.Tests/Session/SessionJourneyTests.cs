namespace Booth.Flow.Tests;

/// <summary>What visitors do, told as journeys.</summary>
public sealed class SessionJourneyTests
{
    [Fact]
    public void An_ephoto_from_the_first_touch_to_the_thank_you()
    {
        Walk walk = new Walk().ToPrinting().Do(new SessionInput.PrintCompleted(Samples.Job));

        Assert.IsType<SessionState.ThankYou>(walk.State);
        Assert.Contains(new SessionCommand.RenderSale(Samples.Sale), walk.Commands);
        walk.Press(Button.Continue);
        Assert.IsType<SessionState.Attract>(walk.State);
        Assert.Equal(
            [new SessionCommand.WipePersonalData(),
                new SessionCommand.EndSession(SessionOutcome.Completed)],
            walk.Commands[^2..]);
    }

    [Fact]
    public void A_plain_sheet_needs_no_consent_and_no_signature()
    {
        Walk walk = new Walk().Press(Button.Continue, Button.Sheet).Pay(500)
            .Shoot(Samples.Accepted).Press(Button.Accept);
        Assert.IsType<SessionState.Confirming>(walk.State);
        walk.Press(Button.Confirm);
        Assert.Contains(new SessionCommand.SecureSale(Service.Sheet, new(500)), walk.Commands);
    }

    [Fact]
    public void The_acceptor_opens_for_payment_and_closes_at_the_price()
    {
        Walk walk = new Walk().Press(Button.Continue, Button.Ephoto, Button.Agree);
        Assert.True(walk.Booth.AcceptsCoins);
        walk.Pay(200).Pay(200).Pay(200);
        Assert.True(walk.Booth.AcceptsCoins);
        walk.Pay(200);
        Assert.False(walk.Booth.AcceptsCoins);
        Assert.IsType<SessionState.Framing>(walk.State);
    }

    [Fact]
    public void Holding_still_starts_the_countdown_and_moving_starts_it_over()
    {
        Walk walk = new Walk().ToFraming();
        walk.Do(new SessionInput.GuidanceSeen(Hint.None)).Wait(TimeSpan.FromSeconds(0.9))
            .Do(new SessionInput.GuidanceSeen(Hint.ComeCloser))
            .Do(new SessionInput.GuidanceSeen(Hint.None)).Wait(TimeSpan.FromSeconds(0.9))
            .Do(new SessionInput.GuidanceSeen(Hint.None));
        Assert.IsType<SessionState.Framing>(walk.State);
        walk.Wait(TimeSpan.FromSeconds(0.2)).Do(new SessionInput.GuidanceSeen(Hint.None));
        Assert.IsType<SessionState.CountingDown>(walk.State);
    }

    [Theory]
    [InlineData(false, Hint.None, true)]
    [InlineData(false, Hint.OpenEyes, false)]
    [InlineData(true, Hint.OpenEyes, true)]
    public void A_countdown_of_the_booth_takes_no_picture_that_its_last_frame_would_refuse(
        bool isPressed, Hint last, bool isTaken)
    {
        var seen = new SessionInput.GuidanceSeen(Hint.None);
        Walk walk = new Walk().ToFraming();
        walk = isPressed
            ? walk.Press(Button.Shoot)
            : walk.Do(seen).Wait(Samples.Rules.HoldStill).Do(seen);
        Assert.IsType<SessionState.CountingDown>(walk.State);

        // A blink on the way is forgotten by the next frame.
        walk.WaitForDeadline().Do(new SessionInput.GuidanceSeen(Hint.OpenEyes)).Do(seen)
            .Do(new SessionInput.GuidanceSeen(last));
        while (walk.State is SessionState.CountingDown)
            walk.WaitForDeadline();
        Assert.Equal(isTaken, walk.State is SessionState.Exposing);
        if (!isTaken)
            Assert.Equal(last, Assert.IsType<SessionState.Framing>(walk.State).Hint);
    }

    [Fact]
    public void A_hint_stays_long_enough_to_be_read_while_holding_still_is_counted()
    {
        Walk walk = new Walk().ToFraming().Do(new SessionInput.GuidanceSeen(Hint.CloseMouth))
            .Wait(TimeSpan.FromSeconds(0.1)).Do(new SessionInput.GuidanceSeen(Hint.None));
        var framing = Assert.IsType<SessionState.Framing>(walk.State);
        Assert.Equal(Hint.CloseMouth, framing.Hint);
        Assert.Equal(walk.Now, framing.GoodSince);
        walk.Wait(TimeSpan.FromSeconds(0.6)).Do(new SessionInput.GuidanceSeen(Hint.None));
        Assert.Equal(Hint.None, Assert.IsType<SessionState.Framing>(walk.State).Hint);
        walk.Wait(TimeSpan.FromSeconds(0.4)).Do(new SessionInput.GuidanceSeen(Hint.None));
        Assert.IsType<SessionState.CountingDown>(walk.State);
    }

    [Fact]
    public void Five_refused_shots_give_the_money_back()
    {
        Walk walk = new Walk().ToFraming();
        for (int shot = 1; shot <= 5; shot++)
        {
            walk.Shoot(Samples.Refused);
            Assert.Equal(shot, Assert.IsType<SessionState.Reviewing>(walk.State).Visit.TriesUsed);
            walk.Press(Button.Accept);
            Assert.IsType<SessionState.Reviewing>(walk.State);
            if (shot < 5)
            {
                walk.Press(Button.Retake);
            }
        }

        walk.Press(Button.Retake);
        Assert.IsType<SessionState.Reviewing>(walk.State);
        walk.Press(Button.Cancel);
        Assert.Equal(
            RefundCause.PhotoRefused, Assert.IsType<SessionState.Refunding>(walk.State).Cause);
        FinishRefund(walk);
        Assert.Contains(new SessionCommand.EndSession(SessionOutcome.Refused), walk.Commands);
        Assert.False(walk.Did<SessionCommand.SecureSale>());
    }

    [Fact]
    public void A_shot_that_could_not_be_taken_costs_no_try()
    {
        Walk walk = new Walk().ToFraming().Press(Button.Shoot);
        walk.WaitForDeadline().WaitForDeadline().WaitForDeadline();
        Assert.IsType<SessionState.Exposing>(walk.State);
        walk.Do(new SessionInput.ShotFailed());
        Assert.Equal(0, Assert.IsType<SessionState.Framing>(walk.State).Visit.TriesUsed);
    }

    [Fact]
    public void A_camera_that_never_gives_a_shot_ends_in_a_refund()
    {
        Walk walk = new Walk().ToFraming();
        for (int shot = 1; shot <= Samples.Rules.MaxTries; shot++)
        {
            Assert.IsType<SessionState.Framing>(walk.State);
            walk.Press(Button.Shoot).WaitForDeadline().WaitForDeadline().WaitForDeadline();
            walk.Do(new SessionInput.ShotFailed());
        }

        Assert.Equal(
            RefundCause.DeviceFailed, Assert.IsType<SessionState.Refunding>(walk.State).Cause);
    }

    [Fact]
    public void Overpayment_becomes_a_voucher_after_the_sheet()
    {
        Walk walk = new Walk().ToPrinting(1000).Do(new SessionInput.PrintCompleted(Samples.Job));
        var refunding = Assert.IsType<SessionState.Refunding>(walk.State);
        Assert.True(refunding.AfterSale);
        Assert.False(walk.Did<SessionCommand.WipePersonalData>());
        FinishRefund(walk);
        Assert.IsType<SessionState.ThankYou>(walk.State);
    }

    [Fact]
    public void A_visitor_who_walks_away_is_warned_and_refunded()
    {
        Walk walk = new Walk().Press(Button.Continue, Button.Ephoto, Button.Agree).Pay(300);
        walk.WaitForDeadline();
        Assert.IsType<SessionState.TimeOutWarning>(walk.State);
        walk.WaitForDeadline();
        Assert.Equal(RefundCause.TimedOut, Assert.IsType<SessionState.Refunding>(walk.State).Cause);
        FinishRefund(walk);
        Assert.IsType<SessionState.Attract>(walk.State);
    }

    [Fact]
    public void A_coin_during_the_warning_shows_that_someone_is_there()
    {
        Walk walk = new Walk().Press(Button.Continue, Button.Ephoto, Button.Agree).WaitForDeadline();
        Assert.IsType<SessionState.TimeOutWarning>(walk.State);
        walk.Pay(100);
        Assert.Equal(new Money(100), Assert.IsType<SessionState.Paying>(walk.State).Visit.Credit);
    }

    [Fact]
    public void An_unplugged_camera_interrupts_framing_and_its_return_resumes_it()
    {
        Walk walk = new Walk().ToFraming();
        walk.Do(new SessionInput.HealthChanged(
            new([OutOfServiceReason.CameraOffline], SlipPrinterReady: true)));
        Assert.IsType<SessionState.Interrupted>(walk.State);
        Assert.Equal(new Money(800), walk.Booth.Credit);
        walk.Do(new SessionInput.HealthChanged(BoothHealth.Good));
        Assert.IsType<SessionState.Framing>(walk.State);
        Assert.Equal(new SessionCommand.StartGuidance(), walk.Commands[^1]);
    }

    [Fact]
    public void A_device_that_stays_away_gives_the_money_back()
    {
        Walk walk = new Walk().ToFraming().Do(new SessionInput.HealthChanged(Samples.NoPaper))
            .WaitForDeadline();
        Assert.Equal(
            RefundCause.DeviceFailed, Assert.IsType<SessionState.Refunding>(walk.State).Cause);
    }

    [Fact]
    public void A_printer_without_paper_refuses_coins_while_paying()
    {
        Walk walk = new Walk().Press(Button.Continue, Button.Ephoto, Button.Agree)
            .Do(new SessionInput.HealthChanged(Samples.NoPaper));
        Assert.False(walk.Booth.AcceptsCoins);
        Assert.Equal(new SessionCommand.AcceptCoins(false), walk.Commands[^1]);
    }

    [Fact]
    public void A_sheet_that_fails_twice_is_returned_and_refunded()
    {
        Walk walk = new Walk().ToPrinting().Do(new SessionInput.PrintAborted(Samples.Job));
        Assert.Contains(new SessionCommand.PrintSheet(Samples.Job, 2), walk.Commands);
        walk.Do(new SessionInput.PrintAborted(Samples.Job));
        Assert.Contains(new SessionCommand.ReturnSale(Samples.Sale), walk.Commands);
        walk.Do(new SessionInput.SaleReturned(new(800)));
        FinishRefund(walk);
        Assert.Contains(new SessionCommand.EndSession(SessionOutcome.Failed), walk.Commands);
    }

    [Fact]
    public void Without_slip_paper_the_voucher_is_shown_longer()
    {
        Walk walk = new Walk().ToFraming().Press(Button.Cancel)
            .Do(new SessionInput.VoucherIssued(Samples.Voucher),
                new SessionInput.CreditChanged(Money.Zero), new SessionInput.SlipFailed());
        var refunded = Assert.IsType<SessionState.Refunded>(walk.State);
        Assert.False(refunded.Printed);
        Assert.Equal(Samples.Rules.FarewellTimeout * 2, refunded.Until - walk.Now);
    }

    [Fact]
    public void A_voucher_is_redeemed_after_its_twelfth_digit()
    {
        Walk walk = new Walk().Press(
            Button.Continue, Button.Ephoto, Button.Agree, Button.Voucher);
        foreach (char digit in "123456789015")
        {
            walk.Do(new SessionInput.DigitTyped(digit));
        }

        Assert.Contains(new SessionCommand.RedeemVoucher("123456789015"), walk.Commands);
        walk.Do(new SessionInput.VoucherRefused());
        Assert.True(Assert.IsType<SessionState.EnteringVoucher>(walk.State).WasRefused);
        walk.Do(new SessionInput.CreditChanged(new(800)));
        Assert.IsType<SessionState.Framing>(walk.State);
    }

    [Fact]
    public void The_language_changes_on_every_screen_without_losing_anything()
    {
        Walk walk = new Walk().ToConfirming();
        walk.Do(new SessionInput.LanguageChosen(LanguageTag.English));
        Visit visit = Assert.IsType<SessionState.Confirming>(walk.State).Visit;
        Assert.Equal((LanguageTag.English, new Money(800)), (visit.Language, visit.Credit));
    }

    [Fact]
    public void A_stop_refunds_the_visitor_first()
    {
        Walk walk = new Walk().ToFraming().Do(new SessionInput.StopRequested());
        Assert.IsType<SessionState.Refunding>(walk.State);
        FinishRefund(walk);
        Assert.IsType<SessionState.Stopped>(walk.State);
        Assert.Equal(new SessionCommand.StopBooth(), walk.Commands[^1]);
    }

    [Fact]
    public void A_stop_while_printing_lets_the_sheet_come_out()
    {
        Walk walk = new Walk().ToPrinting().Do(new SessionInput.StopRequested());
        Assert.IsType<SessionState.Printing>(walk.State);
        walk.Do(new SessionInput.PrintCompleted(Samples.Job));
        Assert.IsType<SessionState.Stopped>(walk.State);
        Assert.Contains(new SessionCommand.RenderSale(Samples.Sale), walk.Commands);
    }

    [Fact]
    public void A_lock_waits_for_the_visitor_to_leave()
    {
        Walk walk = new Walk().ToPrinting().Do(new SessionInput.LockRequested());
        Assert.IsType<SessionState.Printing>(walk.State);
        walk.Do(new SessionInput.PrintCompleted(Samples.Job)).Press(Button.Continue);
        Assert.IsType<SessionState.Maintenance>(walk.State);
        walk.Do(new SessionInput.UnlockRequested());
        Assert.IsType<SessionState.Attract>(walk.State);
    }

    [Fact]
    public void Credit_left_by_a_crash_is_offered_and_can_be_used()
    {
        Walk walk = new(credit: new(800));
        Assert.IsType<SessionState.CreditKept>(walk.State);
        walk.Press(Button.Continue, Button.Ephoto, Button.Agree);
        Assert.IsType<SessionState.Framing>(walk.State);
    }

    [Fact]
    public void Credit_left_by_a_crash_goes_on_paper_when_nothing_can_be_sold()
    {
        Walk walk = new(health: Samples.NoPaper, credit: new(300));
        Assert.Equal(
            RefundCause.Restarted, Assert.IsType<SessionState.Refunding>(walk.State).Cause);
        FinishRefund(walk);
        Assert.IsType<SessionState.OutOfService>(walk.State);
    }

    [Fact]
    public void A_coin_that_falls_after_the_session_is_kept_credit()
    {
        Walk walk = new Walk().Pay(100);
        Assert.IsType<SessionState.CreditKept>(walk.State);
    }

    private static void FinishRefund(Walk walk) => walk
        .Do(new SessionInput.VoucherIssued(Samples.Voucher),
            new SessionInput.CreditChanged(Money.Zero), new SessionInput.SlipPrinted())
        .Press(Button.Continue);
}
