using Booth.Flow;

namespace Booth.Engine.Tests;

/// <summary>What the simulation once found, by the shortest way to see it.</summary>
public sealed class FoundBySimulationTests
{
    [Fact]
    public async Task A_camera_that_was_away_at_the_start_is_started_before_coins_are_taken()
    {
        await using var booth = new TestBooth();
        booth.Camera.Unplug();
        await booth.StartAsync("OutOfService");

        booth.Camera.Replug();

        await booth.SeeAsync("Attract");
        await booth.ToReviewingAsync();
    }

    [Fact]
    public async Task A_late_word_of_one_visitors_slip_does_not_end_the_refund_of_the_next()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await PayAndCancelAsync(booth);
        await booth.SeeAsync("Refunded");
        await booth.PressAsync(Button.Continue, "Attract");
        await PayAndCancelAsync(booth);

        booth.Threads.Come();
        await booth.UntilAsync(() => booth.SlipsOut == 1, "the first slip is out");
        await booth.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal("Refunding", booth.Screen);

        booth.Threads.Come();
        await booth.SeeAsync("Refunded");
        Assert.Equal(2, booth.SlipsOut);
    }

    [Fact]
    public async Task A_right_pin_does_not_open_to_who_stands_there_when_its_late_answer_comes()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await TypePinAsync(booth, TestBooth.Pin);
        await booth.PressAsync(Button.Back, "Attract");
        await TypePinAsync(booth, "111111");

        booth.Threads.Come();
        booth.Threads.Come();
        await booth.PassAsync(TimeSpan.FromSeconds(3));
        Assert.Equal("EnteringPin", booth.Screen);
    }

    [Fact]
    public async Task A_disk_that_is_mended_while_the_printer_is_asked_is_no_reason_any_more()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "Printing");
        PrintJobId job = Assert.Single(booth.Journal.ReadRecovery().OpenSales).Job;
        await booth.UntilAsync(
            () => booth.Journal.FindPrintJob(job)!.Phase == PrintJobPhase.Submitted, "the printer has it");
        await booth.KillAsync();
        await booth.RebootAsync("OutOfService", queueIsDown: true);

        booth.Disk.IsBroken = true;
        await booth.UntilAsync(() => Says(booth, OutOfServiceReason.StorageFailed), "told");
        booth.Disk.IsBroken = false;
        await booth.UntilAsync(() => !Says(booth, OutOfServiceReason.StorageFailed), "told again");
        Assert.Equal("OutOfService", booth.Screen);
    }

    private static bool Says(TestBooth booth, OutOfServiceReason reason) =>
        booth.Engine.Snapshot!.Reasons.Contains(reason);

    private static async Task PayAndCancelAsync(TestBooth booth)
    {
        await booth.ToPayingAsync();
        await booth.InsertAsync(200);
        int waiting = booth.Threads.Waiting;
        booth.Threads.AreLate = true;
        await booth.PressAsync(Button.Cancel, "Refunding");
        await booth.UntilAsync(() => booth.Threads.Waiting > waiting, "the slip waits");
    }

    private static async Task TypePinAsync(TestBooth booth, string pin)
    {
        await booth.PressAsync(Button.Technician, "EnteringPin");
        await booth.TypeAsync(pin);
        int waiting = booth.Threads.Waiting;
        booth.Threads.AreLate = true;
        booth.Tap(Button.Ok);
        await booth.UntilAsync(() => booth.Threads.Waiting > waiting, "the PIN is being checked");
    }
}
