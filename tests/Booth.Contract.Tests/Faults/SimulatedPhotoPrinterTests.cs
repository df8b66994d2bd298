using Booth.Flow;
using Booth.Hal;

namespace Booth.Contract.Tests;

public sealed class SimulatedPhotoPrinterTests
{
    [Fact]
    public async Task A_sheet_lies_in_the_tray_as_it_was_drawn_and_the_spool_forgets_it()
    {
        await using var bench = new SimulatedBench();
        await SubmitAsync(bench, "first");
        await SubmitAsync(bench, "second");
        bench.Pass(30);
        using var first = Pictures.Sheet("first");
        using var second = Pictures.Sheet("second");
        Assert.Equal(
            [.. ((PersonalImage[])[first.Png, first.Pdf, second.Png, second.Pdf]).Select(file => file.Bytes.ToArray())],
            ((string[])["0001.png", "0001.pdf", "0002.png", "0002.pdf"])
                .Select(n => File.ReadAllBytes(Path.Combine(bench.Folder, "paper", "sheet-" + n))));
        Assert.Equal(["jobs.json"], Spool(bench));
    }

    [Theory]
    [InlineData("printer jam", PhotoPrinterFault.MediaJam, "printer clear")]
    [InlineData("printer cover-open", PhotoPrinterFault.CoverOpen, "printer clear")]
    [InlineData("printer ribbon-empty", PhotoPrinterFault.MarkerSupplyEmpty, "printer clear")]
    [InlineData("printer offline", PhotoPrinterFault.Offline, "printer online")]
    [InlineData("printer media-empty", PhotoPrinterFault.MediaEmpty, "printer refill")]
    public async Task A_fault_in_the_middle_stops_the_sheet_and_its_end_resumes_it(
        string fault, PhotoPrinterFault reason, string cure)
    {
        await using var bench = new SimulatedBench();
        var job = await SubmitAsync(bench);
        bench.Pass(6);
        bench.Booth.Apply(fault);
        bench.Pass(100);
        Assert.Equal(new PrintJobReport(PrintJobState.Stopped, reason), await FindAsync(bench, job));
        Assert.Equal(reason, bench.Booth.PhotoPrinter.Status.Fault);
        Assert.Empty(bench.Paper("sheet-*"));

        bench.Booth.Apply(cure);
        Assert.Equal(new PrintJobReport(PrintJobState.Processing, null), await FindAsync(bench, job));
        bench.Pass(13);
        Assert.Equal(new PrintJobReport(PrintJobState.Completed, null), await FindAsync(bench, job));
        Assert.Equal(2, bench.Paper("sheet-*").Length);
    }

    [Fact]
    public async Task Without_its_queues_disk_it_says_so_and_goes_on_when_that_is_back()
    {
        await using var bench = new SimulatedBench();
        var job = await SubmitAsync(bench);
        bench.Pass(6);
        var spool = Path.Combine(bench.Folder, "spool");
        Directory.Move(spool, spool + "-away");
        bench.Pass(30);
        Assert.Equal(PhotoPrinterFault.Other, bench.Booth.PhotoPrinter.Status.Fault);

        Directory.Move(spool + "-away", spool);
        bench.Pass(30);
        Assert.Equal(new PrintJobReport(PrintJobState.Completed, null), await FindAsync(bench, job));
        Assert.Null(bench.Booth.PhotoPrinter.Status.Fault);
        Assert.Equal(2, bench.Paper("sheet-*").Length);
    }

    [Fact]
    public async Task The_last_sheet_empties_the_printer()
    {
        await using var bench = new SimulatedBench(o => o with { MediaCapacity = 1 });
        var last = await SubmitAsync(bench);
        var next = await SubmitAsync(bench);
        bench.Pass(100);
        Assert.Equal(PrintJobState.Completed, (await FindAsync(bench, last)).State);
        Assert.Equal(PrintJobState.Stopped, (await FindAsync(bench, next)).State);
        Assert.Equal(
            new PhotoPrinterStatus(DeviceState.HardwareError, PhotoPrinterFault.MediaEmpty, 0),
            bench.Booth.PhotoPrinter.Status);
    }

    [Fact]
    public async Task A_late_printer_puts_the_sheet_out_and_says_so_later()
    {
        await using var bench = new SimulatedBench();
        bench.Booth.Apply("printer late");
        var job = await SubmitAsync(bench);
        bench.Pass(13);
        Assert.Equal(PrintJobState.Processing, (await FindAsync(bench, job)).State);
        Assert.Equal(2, bench.Paper("sheet-*").Length);
        bench.Pass(30);
        Assert.Equal(PrintJobState.Completed, (await FindAsync(bench, job)).State);
    }

    [Fact]
    public async Task A_late_sheet_that_is_out_cannot_be_withdrawn()
    {
        await using var bench = new SimulatedBench();
        bench.Booth.Apply("printer late");
        var job = await SubmitAsync(bench);
        bench.Pass(13);
        var report = await bench.Booth.PhotoPrinter.CancelAsync(job, default);
        Assert.Equal(PrintJobState.Completed, report.State);
    }

    [Fact]
    public async Task A_lost_job_was_never_seen_and_never_comes_out()
    {
        await using var bench = new SimulatedBench();
        bench.Booth.Apply("printer lose-job");
        var next = await SubmitAsync(bench);
        Assert.Equal(PrintJobState.Unknown, (await FindAsync(bench, next)).State);

        var current = await SubmitAsync(bench);
        bench.Pass(5);
        bench.Booth.Apply("printer lose-job");
        bench.Pass(60);
        Assert.Equal(PrintJobState.Unknown, (await FindAsync(bench, current)).State);
        Assert.Empty(bench.Paper("sheet-*"));
        Assert.Equal(["jobs.json"], Spool(bench));
    }

    [Fact]
    public async Task A_job_that_is_given_up_is_aborted_and_the_next_one_prints()
    {
        await using var bench = new SimulatedBench();
        var job = await SubmitAsync(bench);
        var next = await SubmitAsync(bench);
        bench.Booth.Apply("printer abort-job");
        bench.Pass(13);
        Assert.Equal(
            new PrintJobReport(PrintJobState.Aborted, PhotoPrinterFault.Other), await FindAsync(bench, job));
        Assert.Equal(PrintJobState.Completed, (await FindAsync(bench, next)).State);
    }

    [Fact]
    public async Task A_queue_that_is_down_answers_with_a_fault()
    {
        await using var bench = new SimulatedBench();
        bench.Booth.Apply("printer queue-down");
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<PhotoPrinterFault>>(
            () => SubmitAsync(bench));
        Assert.Equal(PhotoPrinterFault.Offline, thrown.Fault);
        bench.Booth.Apply("printer queue-up");
        await SubmitAsync(bench);
    }

    [Fact]
    public async Task A_killed_booth_finds_jobs_faults_and_paper_as_they_were()
    {
        await using var bench = new SimulatedBench(o => o with { MediaCapacity = 5 });
        await SubmitAsync(bench);
        bench.Pass(13);
        var open = await SubmitAsync(bench);
        bench.Booth.Apply("printer jam");
        await bench.Booth.PhotoPrinter.DisposeAsync();

        await using var again = bench.OpenPrinter();
        Assert.Equal(
            new PhotoPrinterStatus(DeviceState.HardwareError, PhotoPrinterFault.MediaJam, 4), again.Status);
        again.RepairAll();
        bench.Pass(13);
        Assert.Equal(PrintJobState.Completed, (await again.FindAsync(open, default)).State);
        Assert.Equal(3, again.Status.MediaRemaining);
        Assert.Equal(2, bench.Paper("sheet-*.pdf").Length);
    }

    [Fact]
    public async Task A_sheet_that_came_out_as_the_booth_died_is_not_printed_again()
    {
        await using var bench = new SimulatedBench();
        var job = await SubmitAsync(bench);
        bench.Pass(6);
        await bench.Booth.PhotoPrinter.DisposeAsync();
        foreach (var kind in (string[])["png", "pdf"]) // as if killed between paper and bookkeeping
            File.WriteAllText(Path.Combine(bench.Folder, "paper", $"sheet-0001.{kind}"), kind);

        await using var again = bench.OpenPrinter();
        Assert.Equal(PrintJobState.Completed, (await again.FindAsync(job, default)).State);
        bench.Pass(60);
        Assert.Equal(2, bench.Paper("sheet-*").Length);
        Assert.Equal(["jobs.json"], Spool(bench));
        Assert.Equal(399, again.Status.MediaRemaining);
    }

    [Fact]
    public async Task A_job_that_never_reached_the_spool_is_unknown_and_its_data_is_gone()
    {
        await using var bench = new SimulatedBench();
        await bench.Booth.PhotoPrinter.DisposeAsync();
        var job = new PrintJobId(Guid.NewGuid());
        File.WriteAllText(Path.Combine(bench.Folder, "spool", job.JobName + ".png.half"), "png");
        File.WriteAllText(Path.Combine(bench.Folder, "spool", job.JobName + ".pdf"), "pdf");

        await using var again = bench.OpenPrinter();
        Assert.Equal(PrintJobState.Unknown, (await again.FindAsync(job, default)).State);
        Assert.Equal(["jobs.json"], Spool(bench));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"Jobs\":[{}]}")]
    [InlineData("{\"MediaRemaining\":\"many\"}")]
    public async Task A_spool_that_is_no_spool_is_refused_with_its_name(string content)
    {
        await using var bench = new SimulatedBench();
        await bench.Booth.PhotoPrinter.DisposeAsync();
        File.WriteAllText(Path.Combine(bench.Folder, "spool", "jobs.json"), content);
        var thrown = Assert.Throws<DeviceFaultException<PhotoPrinterFault>>(bench.OpenPrinter);
        Assert.EndsWith("jobs.json", thrown.Device, StringComparison.Ordinal);
        Assert.Contains("expected", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queue_forgets_old_jobs_and_its_file_stays_small()
    {
        await using var bench = new SimulatedBench(o => o with { MediaCapacity = 5000 });
        for (var i = 0; i < 120; i++)
        {
            await SubmitAsync(bench);
            bench.Pass(13);
        }

        var state = new FileInfo(Path.Combine(bench.Folder, "spool", "jobs.json"));
        Assert.InRange(state.Length, 1, 40_000);
        Assert.Equal(120, bench.Paper("sheet-*.pdf").Length);
    }

    private static async Task<PrintJobId> SubmitAsync(SimulatedBench bench, string content = "sheet")
    {
        var job = new PrintJobId(Guid.NewGuid());
        using var sheet = Pictures.Sheet(content);
        await bench.Booth.PhotoPrinter.SubmitAsync(job, sheet, default);
        return job;
    }

    private static Task<PrintJobReport> FindAsync(SimulatedBench bench, PrintJobId job) =>
        bench.Booth.PhotoPrinter.FindAsync(job, default);

    private static string[] Spool(SimulatedBench bench) =>
        [.. Directory.GetFiles(Path.Combine(bench.Folder, "spool")).Select(p => Path.GetFileName(p))];
}
