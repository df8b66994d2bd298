using Booth.Flow;

namespace Booth.Engine.Tests;

/// <summary>
/// What happens in the world while the disk refuses every write is written when it answers again,
/// however late, and whatever devices have forgotten meanwhile.
/// </summary>
public sealed class DiskAwayTests
{
    private static readonly TimeSpan LongerThanAnyVisitorWaits = TimeSpan.FromMinutes(12);

    [Fact]
    public async Task A_slip_that_came_out_is_marked_when_the_disk_answers_and_not_printed_again()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200);
        await booth.PressAsync(Button.Cancel, "Refunding");

        await AwayFromNowAsync(booth, () => booth.SlipsOut == 1);

        Assert.Empty(booth.Journal.ReadRecovery().UnprintedVouchers);
        Assert.Equal(1, booth.SlipsOut);
        Assert.Equal(new Money(200), booth.Journal.Counters().VouchersOutstanding);
    }

    [Fact]
    public async Task A_slip_is_marked_after_a_short_failure_too_and_not_printed_again()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200);
        await booth.PressAsync(Button.Cancel, "Refunding");

        booth.Disk.IsBroken = true;
        await booth.SeeAsync("OutOfService");
        booth.Disk.IsBroken = false;
        await booth.SeeAsync("Attract");

        Assert.Empty(booth.Journal.ReadRecovery().UnprintedVouchers);
        Assert.Equal(1, booth.SlipsOut);
    }

    [Fact]
    public async Task A_power_cut_before_the_mark_leaves_one_voucher_and_its_slip_to_print_again()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200);
        await booth.PressAsync(Button.Cancel, "Refunding");
        booth.Disk.IsBroken = true;
        await booth.UntilAsync(() => booth.SlipsOut == 1, "the slip comes out");
        string number = booth.PrintedVoucher();

        await booth.KillAsync();
        await booth.RebootAsync("Attract");

        Assert.Equal((2, number), (booth.SlipsOut, booth.PrintedVoucher()));
        Assert.Equal(new Money(200), booth.Journal.RedeemVoucher(number));
        Assert.Null(booth.Journal.RedeemVoucher(number));
    }

    [Fact]
    public async Task A_sheet_that_came_out_is_a_sale_though_the_printer_has_forgotten_its_job()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        await booth.PressAsync(Button.Confirm, "Printing");
        PrintJobId job = Assert.Single(booth.Journal.ReadRecovery().OpenSales).Job;
        booth.Disk.KillAt = nameof(IJournal.RenderSale);
        await booth.UntilAsync(() => booth.Disk.IsBroken, "the sheet is out, and is not written");
        Assert.Equal(1, booth.SheetsOut);

        booth.Printer.ForgetJobs();
        booth.Disk.KillAt = null;
        booth.Disk.IsBroken = false;
        await booth.SeeAsync("Attract");

        Assert.Equal(PrintJobPhase.Completed, booth.Journal.FindPrintJob(job)!.Phase);
        Assert.Equal(Money.Zero, booth.Journal.CreditOnHand());
        await booth.UntilAsync(() => booth.Journal.Outbox().Queued == 0, "the dossier is sent");
    }

    [Fact]
    public async Task A_coin_becomes_credit_of_the_visitor_who_still_pays_when_the_disk_is_back()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200, 200, 200);
        booth.Disk.KillAt = nameof(IJournal.PostCoin);
        await booth.InsertAsync(200);
        await booth.SeeAsync("Interrupted");

        booth.Disk.KillAt = null;
        booth.Disk.IsBroken = false;

        await booth.SeeAsync("Framing");
        Assert.Equal(new Money(800), booth.Journal.CreditOnHand());
    }

    [Fact]
    public async Task Coins_that_only_memory_holds_are_written_before_the_booth_stops()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToPayingAsync();
        booth.Disk.IsBroken = true;
        await booth.InsertAsync(200);
        await booth.SeeAsync("Interrupted");

        booth.Disk.IsBroken = false;
        await booth.StopAsync();

        Assert.Equal(new Money(200), booth.Journal.Counters().CoinsValue);
    }

    [Fact]
    public async Task A_receipt_is_stored_when_the_disk_answers()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.ToConfirmingAsync();
        booth.Disk.KillAt = nameof(IJournal.AcknowledgeEnvelope);
        await booth.PressAsync(Button.Confirm, "Printing");
        await AwayFromNowAsync(booth, () => booth.Disk.IsBroken);

        Assert.Equal((0, 0), (booth.Journal.Outbox().Queued, booth.Journal.Outbox().Held));
    }

    private static async Task AwayFromNowAsync(TestBooth booth, Func<bool> happened)
    {
        booth.Disk.IsBroken |= booth.Disk.KillAt is null;
        await booth.UntilAsync(happened, "what cannot be written has happened");
        await booth.SeeAsync("OutOfService");
        booth.Clock.SetUtcNow(booth.Clock.GetUtcNow() + LongerThanAnyVisitorWaits);
        booth.Disk.KillAt = null;
        booth.Disk.IsBroken = false;
        await booth.SeeAsync("Attract");
    }
}
