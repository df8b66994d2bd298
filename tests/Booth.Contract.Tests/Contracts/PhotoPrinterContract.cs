using Booth.Flow;
using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>What every IPhotoPrinter must do.</summary>
public abstract class PhotoPrinterContract
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(60);

    protected abstract Task<PhotoPrinterRig> OpenAsync();

    [Fact]
    public async Task A_job_it_never_saw_is_unknown()
    {
        await using var rig = await OpenAsync();
        Assert.Equal(PrintJobState.Unknown, await StateAsync(rig, NewJob()));
        var cancelled = await rig.UntilAsync(rig.Printer.CancelAsync(NewJob(), rig.Token));
        Assert.Equal(PrintJobState.Unknown, cancelled.State);
    }

    [Fact]
    public async Task A_job_is_followed_from_submission_to_the_tray()
    {
        await using var rig = await OpenAsync();
        var before = rig.Printer.Status.MediaRemaining;
        var job = await SubmitAsync(rig, NewJob());
        Assert.Equal((PrintJobState.Processing, 0), (await StateAsync(rig, job), rig.Sheets()));
        await rig.PassAsync(LongEnough);
        Assert.Equal((PrintJobState.Completed, 1), (await StateAsync(rig, job), rig.Sheets()));
        Assert.True(!rig.Printer.Capabilities.CountsMedia || rig.Printer.Status.MediaRemaining == before - 1);
    }

    [Fact]
    public async Task The_same_name_prints_once_whenever_it_is_submitted_again()
    {
        await using var rig = await OpenAsync();
        var job = await SubmitAsync(rig, NewJob());
        await SubmitAsync(rig, job);
        await rig.PassAsync(LongEnough);
        await SubmitAsync(rig, job);
        await rig.PassAsync(LongEnough);
        Assert.Equal((PrintJobState.Completed, 1), (await StateAsync(rig, job), rig.Sheets()));
    }

    [Fact]
    public async Task Several_jobs_come_out_one_after_the_other()
    {
        await using var rig = await OpenAsync();
        PrintJobId[] jobs = [NewJob(), NewJob(), NewJob()];
        foreach (var job in jobs)
            await SubmitAsync(rig, job);

        await rig.PassAsync(3 * LongEnough);
        Assert.Equal(3, rig.Sheets());
        foreach (var job in jobs)
            Assert.Equal(PrintJobState.Completed, await StateAsync(rig, job));
    }

    [Fact]
    public async Task A_withdrawn_job_never_comes_out_unless_it_is_submitted_again()
    {
        await using var rig = await OpenAsync();
        rig.TakePaperOut();
        var job = await SubmitAsync(rig, NewJob());
        var cancelled = await rig.UntilAsync(rig.Printer.CancelAsync(job, rig.Token));
        Assert.Equal(PrintJobState.Aborted, cancelled.State);
        rig.Refill();
        await rig.PassAsync(2 * LongEnough);
        Assert.Equal((PrintJobState.Aborted, 0), (await StateAsync(rig, job), rig.Sheets()));
        await SubmitAsync(rig, job);
        await rig.PassAsync(LongEnough);
        Assert.Equal((PrintJobState.Completed, 1), (await StateAsync(rig, job), rig.Sheets()));
    }

    [Fact]
    public async Task A_sheet_that_is_out_cannot_be_withdrawn()
    {
        await using var rig = await OpenAsync();
        var job = await SubmitAsync(rig, NewJob());
        await rig.PassAsync(LongEnough);
        var cancelled = await rig.UntilAsync(rig.Printer.CancelAsync(job, rig.Token));
        Assert.Equal((PrintJobState.Completed, 1), (cancelled.State, rig.Sheets()));
    }

    [Fact]
    public async Task Without_paper_the_job_stands_still_and_goes_on_by_itself_after_the_refill()
    {
        await using var rig = await OpenAsync();
        var told = new List<PhotoPrinterStatus>();
        rig.Printer.StatusChanged += told.Add;
        rig.TakePaperOut();
        var job = await SubmitAsync(rig, NewJob());
        await rig.PassAsync(LongEnough);
        Assert.Equal(
            new PrintJobReport(PrintJobState.Stopped, PhotoPrinterFault.MediaEmpty),
            await rig.UntilAsync(rig.Printer.FindAsync(job, rig.Token)));
        Assert.Equal(PhotoPrinterFault.MediaEmpty, rig.Printer.Status.Fault);
        Assert.Equal(DeviceState.HardwareError, rig.Printer.Status.State);

        rig.Refill();
        await rig.PassAsync(LongEnough);
        Assert.Equal((PrintJobState.Completed, 1), (await StateAsync(rig, job), rig.Sheets()));
        Assert.Contains(told, s => s.Fault == PhotoPrinterFault.MediaEmpty);
        Assert.Equal(DeviceState.Online, told[^1].State);
    }

    [Fact]
    public async Task The_queue_outlives_the_booth()
    {
        await using var rig = await OpenAsync();
        var done = await SubmitAsync(rig, NewJob());
        await rig.PassAsync(LongEnough);
        var open = await SubmitAsync(rig, NewJob());
        await rig.PassAsync(TimeSpan.FromSeconds(1));

        await using var again = await rig.Reopen();
        Assert.Equal(PrintJobState.Completed, (await rig.UntilAsync(again.FindAsync(done, rig.Token))).State);
        await rig.PassAsync(LongEnough);
        Assert.Equal(PrintJobState.Completed, (await rig.UntilAsync(again.FindAsync(open, rig.Token))).State);
        Assert.Equal(2, rig.Sheets());
    }

    private static PrintJobId NewJob() => new(Guid.NewGuid());

    private static async Task<PrintJobId> SubmitAsync(PhotoPrinterRig rig, PrintJobId job)
    {
        using var sheet = Pictures.Sheet();
        await rig.UntilAsync(rig.Printer.SubmitAsync(job, sheet, rig.Token));
        return job;
    }

    private static async Task<PrintJobState> StateAsync(PhotoPrinterRig rig, PrintJobId job) =>
        (await rig.UntilAsync(rig.Printer.FindAsync(job, rig.Token))).State;
}
