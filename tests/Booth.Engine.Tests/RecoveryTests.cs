using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine.Tests;

/// <summary>Power loss at every place that matters: no second sheet, no second dossier, no lost cent.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public async Task After_the_coins_the_credit_is_offered()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200, 200);
        await booth.KillAsync();
        await booth.RebootAsync("CreditKept");
        Assert.Equal(new Money(400), booth.Journal.CreditOnHand());
        await booth.PressAsync(Button.Continue, "Choosing");
    }

    [Fact]
    public async Task After_the_shot_the_picture_is_gone_and_the_credit_is_there()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToReviewingAsync();
        await booth.KillAsync();
        Assert.All(booth.Studio.HandedOut, image => Assert.True(image.IsWiped));
        await booth.RebootAsync("CreditKept");
        Assert.Equal(new Money(800), booth.Journal.CreditOnHand());
        await booth.SeeAsync("Refunded");
        Assert.Equal(1, booth.SlipsOut);
    }

    [Theory]
    [InlineData(nameof(IJournal.CommitSale))]
    [InlineData(nameof(IJournal.RecordPrintSubmission))]
    public async Task Before_the_printer_has_the_job_the_sale_is_returned(string killAt)
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await KillAtAsync(booth, killAt);
        await booth.RebootAsync("CreditKept");
        Assert.Equal(new Money(800), booth.Journal.CreditOnHand());
        await booth.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, booth.SheetsOut);
        Assert.Empty(booth.Collector.Accepted);
        Assert.Empty(booth.Journal.CheckInvariants());
    }

    [Fact]
    public async Task While_printing_the_sheet_comes_out_once_and_the_dossier_arrives_once()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "Printing");
        await booth.PassAsync(TimeSpan.FromSeconds(3));
        await booth.KillAsync();
        await booth.RebootAsync("Attract");
        await booth.UntilAsync(() => booth.Collector.Accepted.Count == 1, "the upload");
        Assert.Equal(1, booth.SheetsOut);
        Assert.Equal(1, Assert.Single(booth.Collector.Accepted).Value);
        Assert.Equal(1, booth.Journal.Counters().SalesRendered);
        Assert.Empty(booth.Journal.CheckInvariants());
    }

    [Fact]
    public async Task After_a_restart_a_print_queue_that_is_away_decides_nothing()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "Printing");
        await booth.PassAsync(TimeSpan.FromSeconds(3));
        await booth.KillAsync();
        await booth.RebootAsync("OutOfService", queueIsDown: true);
        await booth.PassAsync(TimeSpan.FromMinutes(2));
        await booth.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, booth.Journal.Counters().SalesReturned);
        booth.Printer.SetQueueDown(false);
        await booth.SeeAsync("Attract");
        await booth.UntilAsync(() => booth.Collector.Accepted.Count == 1, "the upload");
        Assert.Equal((1, 1), (booth.SheetsOut, booth.Journal.Counters().SalesRendered));
    }

    [Fact]
    public async Task A_sheet_whose_end_was_not_written_is_not_printed_again()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await KillAtAsync(booth, nameof(IJournal.RenderSale));
        Assert.Equal(1, booth.SheetsOut);
        await booth.RebootAsync("Attract");
        await booth.UntilAsync(() => booth.Collector.Accepted.Count == 1, "the upload");
        Assert.Equal(1, booth.SheetsOut);
        Assert.Empty(booth.Journal.CheckInvariants());
    }

    [Fact]
    public async Task While_uploading_the_envelope_is_sent_again()
    {
        await using var booth = new TestBooth();
        booth.Collector.Instead = new UploadAnswer.TryAgain("cut in the middle", null);
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "ThankYou");
        await booth.UntilAsync(() => booth.Collector.Attempts >= 1, "the first attempt");
        await booth.KillAsync();
        booth.Collector.Instead = null;
        await booth.RebootAsync("Attract");
        await booth.UntilAsync(() => booth.Journal.Outbox().Queued == 0, "the receipt");
        Assert.Equal(1, Assert.Single(booth.Collector.Accepted).Value);
        Assert.Equal(1, booth.SheetsOut);
    }

    [Fact]
    public async Task A_refund_slip_that_was_cut_off_is_printed_after_the_restart()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200);
        await booth.PressAsync(Button.Cancel, "Refunding");
        await booth.UntilAsync(
            () => booth.Journal.Counters().VouchersOutstanding.IsPositive, "the voucher");
        await booth.KillAsync();
        Assert.Equal(0, booth.SlipsOut);
        await booth.RebootAsync("Attract");
        Assert.Equal(1, booth.SlipsOut);
        Assert.Equal(new Money(200), booth.Journal.Counters().VouchersOutstanding);
    }

    [Fact]
    public async Task A_slip_that_nobody_waits_for_any_more_is_not_printed_for_a_stranger()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200);
        booth.Slips.Break(SlipPrinterFault.MediaEmpty);
        await booth.PressAsync(Button.Cancel, "Refunded");
        await booth.KillAsync();
        for (int minute = 0; minute < 12; minute += 3)
        {
            await booth.Clock.RunAsync(
                Task.Delay(TimeSpan.FromMinutes(3), booth.Clock), TimeSpan.FromMinutes(4));
        }

        await booth.RebootAsync("Attract");
        Assert.Equal(0, booth.SlipsOut);
        Assert.Equal(new Money(200), booth.Journal.Counters().VouchersOutstanding);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_printer_that_is_away()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "Printing");
        booth.Printer.Break(PhotoPrinterFault.Offline);
        await booth.KillAsync();
        await booth.RebootAsync("OutOfService");
        await booth.StopAsync();
        Assert.Single(booth.Journal.ReadRecovery().OpenSales);
    }

    private static async Task KillAtAsync(TestBooth booth, string call)
    {
        booth.Disk.KillAt = call;
        booth.Tap(Button.Confirm);
        await booth.UntilAsync(() => booth.Disk.IsBroken, $"the kill at {call}");
        await booth.KillAsync();
    }
}
