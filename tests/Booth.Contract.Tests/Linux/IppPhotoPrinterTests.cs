using System.Net;
using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Testing;
using Booth.Visitor;

namespace Booth.Contract.Tests;

public sealed class IppPhotoPrinterTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly IppPhotoPrinterOptions Somewhere = new(new Uri("ipp://localhost:631/x"));
    private readonly ManualTimeProvider time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("none", null)]
    [InlineData("media-low-warning", null)]
    [InlineData("media-empty", PhotoPrinterFault.MediaEmpty)]
    [InlineData("media-needed-report", PhotoPrinterFault.MediaEmpty)]
    [InlineData("media-jam-error", PhotoPrinterFault.MediaJam)]
    [InlineData("marker-supply-empty-warning", PhotoPrinterFault.MarkerSupplyEmpty)]
    [InlineData("cover-open", PhotoPrinterFault.CoverOpen)]
    [InlineData("door-open-error", PhotoPrinterFault.CoverOpen)]
    [InlineData("offline-report", PhotoPrinterFault.Offline)]
    [InlineData("timed-out-warning", PhotoPrinterFault.Offline)]
    [InlineData("connecting-to-device", null)]
    [InlineData("spool-area-full", PhotoPrinterFault.Other)]
    public void A_reason_of_the_printer_is_a_fault_of_the_port(string reason, PhotoPrinterFault? fault) =>
        Assert.Equal(fault, PrinterReasons.FaultOf([reason]));

    [Fact]
    public async Task A_printer_that_never_answers_is_offline_and_every_question_ends()
    {
        await using var printer = Open(new ScriptedIpp(_ => []) { IsSilent = true });
        Assert.Equal(DeviceState.Offline, printer.Status.State);
        var fault = await FaultAsync(printer);
        Assert.Equal(PhotoPrinterFault.Offline, fault.Fault);
        Assert.Contains("within 5 s", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, IppContent.MediaType, "HTTP 404")]
    [InlineData(HttpStatusCode.Redirect, IppContent.MediaType, "HTTP 302")]
    [InlineData(HttpStatusCode.OK, "text/html", "text/html")]
    public async Task What_is_no_printer_is_said_in_words(HttpStatusCode status, string media, string word)
    {
        await using var printer =
            Open(new ScriptedIpp(r => ScriptedIpp.Ready(r)) { Status = status, MediaType = media });
        Assert.Contains(word, (await FaultAsync(printer)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_beyond_the_cap_is_not_read()
    {
        await using var printer = Open(new ScriptedIpp(_ => new byte[IppConnection.MaxAnswerBytes + 1]));
        Assert.Contains("more than", (await FaultAsync(printer)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_another_question_is_refused()
    {
        await using var printer = Open(new ScriptedIpp(request =>
        {
            request[7]++;
            return ScriptedIpp.Ready(request);
        }));
        Assert.Contains("answer to request", (await FaultAsync(printer)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_answers_are_faults_of_the_port_and_nothing_else()
    {
        var random = new Random(20_261_122);
        await using var printer = Open(new ScriptedIpp(request => Mutated(random, request)));
        for (var round = 0; round < 2_000; round++)
        {
            var find = printer.FindAsync(new PrintJobId(Guid.NewGuid()), Token);
            try
            {
                Assert.True(Enum.IsDefined((await find).State));
            }
            catch (DeviceFaultException<PhotoPrinterFault> fault)
            {
                Assert.Equal("ipp://localhost:631/x", fault.Device);
            }
        }
    }

    [Theory]
    [InlineData(IppPrinterReport.Pdf, "iso_a4_210x297mm")]
    [InlineData("image/urf", IppPrinterReport.Media)]
    public async Task A_printer_of_other_paper_or_format_is_of_no_use(string format, string media)
    {
        await using var printer = Open(new ScriptedIpp(request =>
            ScriptedIpp.Answer(request, 0, IppTag.Printer, message => message
                .Add("printer-state", 3)
                .Add(IppTag.MimeMediaType, "document-format-supported", format)
                .Add(IppTag.Keyword, "media-supported", media))));
        await WaitForAsync(printer, PhotoPrinterFault.Other);
        Assert.Equal(DeviceState.HardwareError, printer.Status.State);
    }

    [Fact]
    public async Task A_queue_that_stands_still_without_a_cause_is_resumed()
    {
        var stands = new ScriptedIpp(request => ScriptedIpp.Ready(request, "paused"));
        await using var printer = Open(stands);
        await WaitForAsync(printer, PhotoPrinterFault.Other);
        Assert.Contains(IppOperation.ResumePrinter, stands.Asked);
    }

    [Fact]
    public async Task A_queue_that_stands_still_with_a_cause_is_left_alone()
    {
        var stands = new ScriptedIpp(request => ScriptedIpp.Ready(request, "paused", "media-jam-error"));
        await using var printer = Open(stands);
        await WaitForAsync(printer, PhotoPrinterFault.MediaJam);
        Assert.DoesNotContain(IppOperation.ResumePrinter, stands.Asked);
    }

    [Fact]
    public async Task A_job_that_was_announced_by_a_booth_that_died_is_withdrawn_and_blocks_nobody()
    {
        await using var bench = await IppBench.StartAsync();
        var job = new PrintJobId(Guid.NewGuid());
        await AnnounceAsync(bench.Device, job);
        Assert.Equal(PrintJobState.Aborted, (await bench.Printer.FindAsync(job, Token)).State);

        using var sheet = Pictures.Sheet();
        await bench.Printer.SubmitAsync(job, sheet, Token);
        await bench.PassAsync(TimeSpan.FromSeconds(60));
        Assert.Equal([job.JobName], bench.Device.Sheets());
    }

    [Fact]
    public async Task A_sheet_that_came_out_while_it_was_withdrawn_counts_as_out()
    {
        await using var bench = await IppBench.StartAsync();
        var job = new PrintJobId(Guid.NewGuid());
        using var sheet = Pictures.Sheet();
        await bench.Printer.SubmitAsync(job, sheet, Token);
        while (bench.Device.Sheets().Count == 0)
            await Task.Yield();

        var report = await bench.Printer.CancelAsync(job, Token);
        Assert.Equal(PrintJobState.Completed, report.State);
    }

    [Fact]
    public async Task Pictures_are_nowhere_but_in_the_tray()
    {
        await using var bench = await IppBench.StartAsync();
        using var sheet = Pictures.Sheet();
        await bench.Printer.SubmitAsync(new PrintJobId(Guid.NewGuid()), sheet, Token);
        await bench.PassAsync(TimeSpan.FromSeconds(60));
        Assert.Single(bench.Device.Sheets());
        Assert.Empty(Directory.GetFiles(bench.Device.Spool));
        Assert.StartsWith("/dev/shm/", bench.Device.Spool, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_jam_in_the_middle_is_seen_and_the_sheet_comes_out_when_it_is_cleared()
    {
        await using var bench = await IppBench.StartAsync();
        var job = new PrintJobId(Guid.NewGuid());
        using var sheet = Pictures.Sheet();
        await bench.Printer.SubmitAsync(job, sheet, Token);
        bench.Device.Break("media-jam");
        await bench.PassAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(new PrintJobReport(PrintJobState.Stopped, PhotoPrinterFault.MediaJam),
            await bench.Printer.FindAsync(job, Token));
        bench.Device.Repair();
        await bench.PassAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(PrintJobState.Completed, (await bench.Printer.FindAsync(job, Token)).State);
    }

    // What the adapter does first, and then nothing: its process was killed.
    private static async Task AnnounceAsync(PrinterProcess device, PrintJobId job)
    {
        using var connection = new IppConnection(device.Address, TimeProvider.System);
        var queue = new IppQueue(connection, new IppPhotoPrinterOptions(device.Address));
        var printer = await queue.PrinterAsync(Token);
        Assert.NotNull(await queue.TryCreateAsync(job.JobName, printer, Token));
        Assert.Null(await queue.TryCreateAsync("another", printer, Token));
    }

    private static byte[] Mutated(Random random, byte[] request)
    {
        var bytes = ScriptedIpp.Answer(request, 0, IppTag.Job, message => message
            .Add("job-id", 1).Add(IppTag.Name, "job-name", "booth-1").Add("job-state", 5));
        for (var change = random.Next(4); change >= 0; change--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

        return bytes[..random.Next(bytes.Length + 1)];
    }

    private IppPhotoPrinter Open(ScriptedIpp handler) => new(time, Somewhere, handler);

    private async Task<DeviceFaultException<PhotoPrinterFault>> FaultAsync(IppPhotoPrinter printer) =>
        await Assert.ThrowsAsync<DeviceFaultException<PhotoPrinterFault>>(() =>
            time.RunAsync(printer.FindAsync(new PrintJobId(Guid.NewGuid()), Token), Limit));

    private static async Task WaitForAsync(IppPhotoPrinter printer, PhotoPrinterFault fault)
    {
        while (printer.Status.Fault != fault)
            await Task.Delay(TimeSpan.FromMilliseconds(5), Token);
    }
}
