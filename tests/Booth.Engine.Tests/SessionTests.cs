using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Simulated;
using Booth.Testing;

namespace Booth.Engine.Tests;

/// <summary>Whole sessions: real engine, real journal, simulated devices, virtual time.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task An_ephoto_is_paid_shot_signed_sealed_printed_and_uploaded()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "ThankYou");
        await booth.UntilAsync(() => booth.Collector.Accepted.Count == 1, "the upload");
        await booth.PressAsync(Button.Continue, "Attract");

        Assert.Equal(1, booth.SheetsOut);
        Assert.Equal(1, Assert.Single(booth.Collector.Accepted).Value);
        Assert.Equal(Money.Zero, booth.Journal.CreditOnHand());
        await booth.UntilAsync(() => booth.Journal.Outbox() is { Queued: 0, Held: 0 }, "empty outbox");
        Assert.Equal("acknowledged",
            booth.Journal.FindDossier(booth.Collector.Accepted.Keys.Single())?.State);
        Assert.Empty(booth.Journal.CheckInvariants());
        Assert.All(Enum.GetValues<Timing>(), timing =>
            Assert.True(booth.Engine.Timings.Latest.ContainsKey(timing), $"{timing} not taken"));
        Assert.Contains("busy", booth.Telemetry.States);
    }

    [Fact]
    public async Task Everything_personal_is_wiped_when_the_session_ends()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "ThankYou");
        Assert.Contains(booth.Studio.HandedOut, image => !image.IsWiped);
        await booth.PressAsync(Button.Continue, "Attract");
        Assert.All(booth.Studio.HandedOut, image => Assert.True(image.IsWiped));
        Assert.True(booth.Painter.Wipes > 0);
    }

    [Fact]
    public async Task A_screen_that_is_lost_and_returns_shows_where_the_booth_is()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        booth.Display.Unplug();
        await booth.InsertAsync(200);
        Assert.Equal(new Money(200), booth.Journal.CreditOnHand());
        await booth.PressAsync(Button.Cancel, "Refunded");
        await booth.PressAsync(Button.Continue, "Attract");
        long before = booth.Display.Status.FramesPresented;
        booth.Display.Replug();
        await booth.UntilAsync(
            () => booth.Display.Status.FramesPresented > before, "the screen is back");
        Assert.Equal("Attract", booth.Display.ScreenName);
    }

    [Fact]
    public async Task Without_paper_coins_fall_through_to_the_visitor()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        booth.Printer.Break(PhotoPrinterFault.MediaEmpty);
        await booth.SeeAsync("Interrupted");
        await booth.UntilAsync(() => !booth.Coins.Status.IsAccepting, "the acceptor is closed");
        await booth.InsertAsync(200);
        Assert.Equal(new Money(200), booth.Coins.ReturnedValue);
        Assert.Equal(Money.Zero, booth.Journal.CreditOnHand());
        booth.Printer.RepairAll();
        booth.Printer.Refill();
        await booth.SeeAsync("Paying");
        await booth.InsertAsync(200);
        Assert.Equal(new Money(200), booth.Journal.CreditOnHand());
    }

    [Fact]
    public async Task A_slug_is_never_credit()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        booth.Coins.InsertSlug();
        await booth.UntilAsync(
            () => booth.Journal.Counters().CoinsUnknown == 1, "the unknown coin is counted");
        Assert.Equal(Money.Zero, booth.Journal.CreditOnHand());
    }

    [Fact]
    public async Task An_unplugged_camera_keeps_the_credit_and_resumes_when_it_is_back()
    {
        await using var booth = new TestBooth();
        booth.Studio.Next = ScriptedStudio.EyesClosed;
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200, 200, 200, 200);
        await booth.SeeAsync("Framing");
        booth.Camera.Unplug();
        await booth.SeeAsync("Interrupted");
        Assert.Equal(new Money(800), booth.Journal.CreditOnHand());
        booth.Camera.Replug();
        await booth.SeeAsync("Framing");
    }

    [Fact]
    public async Task Closed_eyes_are_refused_to_the_limit_and_refunded_on_paper()
    {
        await using var booth = new TestBooth();
        booth.Studio.Next = ScriptedStudio.EyesClosed;
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200, 200, 200, 200);
        for (int shot = 1; shot <= 5; shot++)
        {
            await booth.SeeAsync("Framing");
            await booth.PressAsync(Button.Shoot, "Reviewing");
            await booth.PressAsync(shot < 5 ? Button.Retake : Button.Cancel,
                shot < 5 ? "Framing" : "Refunded");
        }

        Assert.Equal(1, booth.SlipsOut);
        Assert.Equal(0, booth.SheetsOut);
        Assert.Empty(booth.Collector.Accepted);
        Assert.Equal(new Money(800), booth.Journal.Counters().VouchersOutstanding);
        Assert.Empty(booth.Journal.CheckInvariants());
    }

    [Fact]
    public async Task Overpayment_comes_back_as_a_voucher_that_is_redeemed_once()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync(200, 200, 200, 100, 200);
        await booth.PressAsync(Button.Confirm, "Refunded");
        await booth.PressAsync(Button.Continue, "ThankYou");
        await booth.PressAsync(Button.Continue, "Attract");
        Assert.Equal(new Money(100), booth.Journal.Counters().VouchersOutstanding);
        string number = booth.PrintedVoucher();

        await booth.ToPayingAsync();
        await booth.PressAsync(Button.Voucher, "EnteringVoucher");
        await booth.TypeAsync(number);
        await booth.SeeAsync("Paying");
        Assert.Equal(new Money(100), booth.Journal.CreditOnHand());
        await booth.PressAsync(Button.Voucher, "EnteringVoucher");
        await booth.TypeAsync(number);
        Assert.Equal("EnteringVoucher", booth.Screen);
        Assert.Equal(new Money(100), booth.Journal.CreditOnHand());
        Assert.Empty(booth.Journal.CheckInvariants());
    }

    [Fact]
    public async Task A_visitor_who_walks_away_leaves_a_slip_behind()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200);
        await booth.SeeAsync("TimeOutWarning");
        await booth.SeeAsync("Attract");
        Assert.Equal(1, booth.SlipsOut);
        Assert.Equal(new Money(200), booth.Journal.Counters().VouchersOutstanding);
    }

    [Fact]
    public async Task A_collector_that_is_down_delays_the_dossier_and_nothing_else()
    {
        await using var booth = new TestBooth();
        booth.Collector.Instead = new UploadAnswer.TryAgain("no route", null);
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "ThankYou");
        await booth.UntilAsync(() => booth.Collector.Attempts >= 5, "five attempts");
        Assert.Equal(1, booth.Journal.Outbox().Queued);
        booth.Collector.Instead = null;
        await booth.UntilAsync(() => booth.Journal.Outbox().Queued == 0, "the receipt");
        Assert.Equal(1, Assert.Single(booth.Collector.Accepted).Value);
    }

    [Fact]
    public async Task A_client_that_times_out_by_itself_does_not_end_the_uploads()
    {
        await using var booth = new TestBooth();
        booth.Collector.TimeOuts = 2;
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "ThankYou");
        await booth.UntilAsync(() => booth.Journal.Outbox() is { Queued: 0, Held: 0 }, "the receipt");
        Assert.Equal(1, Assert.Single(booth.Collector.Accepted).Value);
    }

    [Fact]
    public async Task A_printer_that_gives_up_once_is_asked_again_and_one_sheet_comes_out()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "Printing");
        await booth.PassAsync(TimeSpan.FromSeconds(2));
        booth.Printer.AbortJob();
        await booth.SeeAsync("ThankYou");
        Assert.Equal(1, booth.SheetsOut);
        Assert.Equal(1, booth.Journal.Counters().SalesRendered);
        Assert.Empty(booth.Journal.CheckInvariants());
    }

    [Fact]
    public async Task A_printer_that_gives_up_twice_returns_the_sale_and_destroys_the_envelope()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "Printing");
        for (int attempt = 0; attempt < 2; attempt++)
        {
            await booth.PassAsync(TimeSpan.FromSeconds(2));
            booth.Printer.AbortJob();
        }

        await booth.SeeAsync("Refunded");
        Assert.Equal(0, booth.SheetsOut);
        Assert.Equal((0, 0), (booth.Journal.Outbox().Held, booth.Journal.Outbox().Queued));
        Assert.Equal(new Money(800), booth.Journal.Counters().VouchersOutstanding);
        Assert.Empty(booth.Collector.Accepted);
        Assert.Empty(booth.Journal.CheckInvariants());
    }

    [Fact]
    public async Task A_print_queue_that_is_away_for_long_decides_nothing()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "Printing");
        await booth.PassAsync(TimeSpan.FromSeconds(3));
        booth.Printer.SetQueueDown(true);
        await booth.PassAsync(TimeSpan.FromMinutes(2));
        await booth.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(1, booth.SheetsOut);
        Assert.Equal("Printing", booth.Screen);
        booth.Printer.SetQueueDown(false);
        await booth.SeeAsync("ThankYou");
        await booth.UntilAsync(() => booth.Collector.Accepted.Count == 1, "the upload");
        Assert.Equal(Money.Zero, booth.Journal.Counters().VouchersOutstanding);
    }

    [Fact]
    public async Task A_stop_refunds_the_visitor_and_ends()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200, 100);
        await booth.StopAsync();
        Assert.Equal(1, booth.SlipsOut);
        Assert.Equal(new Money(300), booth.Journal.Counters().VouchersOutstanding);
    }

    [Fact]
    public async Task A_coin_that_falls_while_the_booth_stops_is_in_the_journal()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        Assert.Equal(CoinFate.Taken, booth.Coins.InsertCoin(new Money(200)));
        await booth.StopAsync();
        Assert.Single(booth.Journal.ReadRecovery().PendingCoins);
    }

    [Fact]
    public async Task Coins_that_roll_one_after_the_other_while_the_booth_stops_are_in_the_journal()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        for (int coin = 0; coin < 6; coin++)
        {
            Assert.Equal(CoinFate.Taken, booth.Coins.InsertCoin(new Money(200)));
        }

        await booth.StopAsync();
        Assert.Equal(new Money(1200), booth.Journal.Counters().CoinsValue);
    }

    [Fact]
    public async Task A_booth_that_is_cut_off_takes_no_more_coins()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.AbortAsync();
        Assert.False(booth.Coins.Status.IsAccepting);
    }

    [Fact]
    public async Task Without_a_coin_acceptor_the_booth_starts_and_says_so()
    {
        await using var booth = new TestBooth();
        booth.Coins.Unplug();
        await booth.StartAsync("OutOfService");
        booth.Coins.Replug();
        await booth.SeeAsync("Attract");
    }

    [Fact]
    public async Task A_disk_that_fails_closes_the_acceptor_and_no_coin_is_lost()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        booth.Disk.IsBroken = true;
        await booth.InsertAsync(200);
        await booth.SeeAsync("Interrupted");
        await booth.UntilAsync(() => !booth.Coins.Status.IsAccepting, "the acceptor is closed");
        booth.Disk.IsBroken = false;
        await booth.SeeAsync("Paying");
        await booth.UntilAsync(() => booth.Journal.CreditOnHand() == new Money(200), "the coin");
    }
}
