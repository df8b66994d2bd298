using System.Text;
using Booth.Drawing;
using Booth.Flow;
using Booth.Hal;
using Booth.Visitor;

namespace Booth.Contract.Tests;

/// <summary>What a print system in between hides, and what it must leave alone.</summary>
public sealed class CupsPhotoPrinterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sheet_that_the_print_system_only_counted_is_not_out()
    {
        await using var bench = await IppBench.StartBehindCupsAsync(printTimeS: 20);
        var job = await SubmitAsync(bench);
        await UntilAsync(async () => (await bench.CountedAsync()) > 0);
        var report = await bench.Printer.CancelAsync(job, Token);
        Assert.Equal((PrintJobState.Aborted, 0), (report.State, bench.Device.Sheets().Count));
    }

    [Fact]
    public async Task A_printer_that_is_gone_is_noticed_by_its_first_job_and_distrusted_for_a_while()
    {
        await using var bench = await IppBench.StartBehindCupsAsync();
        await UntilAsync(() => Task.FromResult(bench.Printer.Status.State == DeviceState.Online));
        await bench.Device.UnplugAsync();
        var job = await SubmitAsync(bench);
        await UntilAsync(async () => (await bench.CountedAsync()) > 0);
        Assert.Equal(PrintJobState.Processing, (await bench.Printer.FindAsync(job, Token)).State);

        Assert.Equal(PrintJobState.Aborted, (await bench.Printer.CancelAsync(job, Token)).State);
        await UntilAsync(() => Task.FromResult(bench.Printer.Status.Fault == PhotoPrinterFault.Other));
        await UntilAsync(() => Task.FromResult(bench.Printer.Status.State == DeviceState.Online));
    }

    [Fact]
    public async Task A_sheet_that_comes_out_ends_the_distrust()
    {
        await using var bench = await IppBench.StartBehindCupsAsync(printTimeS: 2);
        var job = await SubmitAsync(bench);
        await UntilAsync(async () => (await bench.CountedAsync()) > 0);
        await bench.Printer.CancelAsync(job, Token);
        await UntilAsync(() => Task.FromResult(bench.Printer.Status.Fault == PhotoPrinterFault.Other));
        await bench.Printer.SubmitAsync(job, Pictures.Sheet(), Token);
        await UntilAsync(async () =>
            (await bench.Printer.FindAsync(job, Token)).State == PrintJobState.Completed);
        await UntilAsync(() => Task.FromResult(bench.Printer.Status.Fault is null));
        Assert.Single(bench.Device.Sheets());
    }

    [Fact]
    public async Task A_queue_that_was_stopped_goes_on_by_itself()
    {
        await using var bench = await IppBench.StartBehindCupsAsync();
        var told = new List<PhotoPrinterStatus>();
        bench.Printer.StatusChanged += told.Add;
        await bench.Cups!.StopQueueAsync(Token);
        await UntilAsync(() => Task.FromResult(told.Count > 1));
        Assert.Equal([PhotoPrinterFault.Other, null], told.Select(status => status.Fault));
        await SubmitAsync(bench);
        await UntilAsync(() => Task.FromResult(bench.Device.Sheets().Count == 1));
    }

    [Fact]
    public async Task A_sheet_keeps_its_size_and_its_place()
    {
        await using var bench = await IppBench.StartBehindCupsAsync();
        await SubmitAsync(bench);
        await UntilAsync(() => Task.FromResult(bench.Device.Sheets().Count == 1));

        // Turned by a quarter, for the paper runs with its short edge first; 101.6 mm wide.
        var (page, square) = await SeenAsync(bench.Device);
        Assert.Contains(" 288 x 432 pts", page, StringComparison.Ordinal);
        Assert.Equal(new Box(101.6 - 15, 5, 10, 10), square);
    }

    /// <summary>The page in points as pdfinfo reads it, and the black square on it in mm.</summary>
    private static async Task<(string Page, Box Square)> SeenAsync(PrinterProcess printer)
    {
        var file = Assert.Single(Directory.GetFiles(printer.Tray));
        var info = await ChildProcess.RunAsync("pdfinfo", [file], "", Token);
        var size = info.Split('\n').Single(line => line.StartsWith("Page size:", StringComparison.Ordinal));
        await ChildProcess.RunAsync("pdftoppm", ["-r", "254", "-gray", "-singlefile", file, file], "", Token);
        return (size, SquareOf(await File.ReadAllBytesAsync(file + ".pgm", Token)));
    }

    private static async Task<PrintJobId> SubmitAsync(IppBench bench)
    {
        var job = new PrintJobId(Guid.NewGuid());
        using var sheet = Pictures.Sheet();
        await bench.Printer.SubmitAsync(job, sheet, Token);
        return job;
    }

    // At 254 dpi a mm is 10 px. A PGM is "P5", width, height, 255, and a byte a pixel.
    private static Box SquareOf(byte[] pgm)
    {
        var head = Encoding.ASCII.GetString(pgm.AsSpan(0, 32)).Split((char[]?)null, 5);
        var (width, height) = (int.Parse(head[1]), int.Parse(head[2]));
        var pixels = pgm.AsSpan(pgm.Length - (width * height));
        int left = width, top = height, right = 0, bottom = 0;
        for (var i = 0; i < pixels.Length; i++)
        {
            if (pixels[i] > 127)
                continue;

            (left, right) = (Math.Min(left, i % width), Math.Max(right, (i % width) + 1));
            (top, bottom) = (Math.Min(top, i / width), Math.Max(bottom, (i / width) + 1));
        }

        return new Box(left / 10.0, top / 10.0, (right - left) / 10.0, (bottom - top) / 10.0);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, "not within 30 s");
            await Task.Delay(TimeSpan.FromMilliseconds(50), Token);
        }
    }
}
