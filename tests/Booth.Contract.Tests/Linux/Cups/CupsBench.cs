using Booth.Hal.Linux;
using Booth.Visitor;

namespace Booth.Contract.Tests;

/// <summary>
/// The real clock, a real print system with the package's settings, and a real IPP printer behind it.
/// </summary>
internal sealed class CupsBench : Bench
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Distrust = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(10);
    private readonly CupsProcess cups;

    private CupsBench(PrinterProcess device, CupsProcess cups) =>
        (Device, this.cups, Printer) = (device, cups, NewPrinter(cups));

    public PrinterProcess Device { get; }

    public IppPhotoPrinter Printer { get; private set; }

    public override TimeProvider Time => TimeProvider.System;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CupsBench> StartAsync(double printTimeS = 0.3)
    {
        var device = await PrinterProcess.StartAsync(TimeSpan.FromSeconds(printTimeS), Token);
        try
        {
            return new(device, await CupsProcess.StartAsync(device.Address, Token));
        }
        catch
        {
            await device.DisposeAsync();
            throw;
        }
    }

    public override async Task UntilAsync(Task task) => await task.WaitAsync(Limit, Token);

    /// <summary>Waits, and goes on until the queue has nothing to do or stands still.</summary>
    public override async Task PassAsync(TimeSpan span)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        var since = Time.GetTimestamp();
        while (span > ShortWait && await IsBusyAsync())
        {
            Assert.True(Time.GetElapsedTime(since) < Limit, "the queue does not end");
            await Task.Delay(Look, Token);
        }

        // The adapter has looked since.
        await Task.Delay(4 * Look, Token);
    }

    public async ValueTask<IppPhotoPrinter> ReopenAsync()
    {
        await Printer.DisposeAsync();
        return Printer = NewPrinter(cups);
    }

    public override async ValueTask DisposeAsync()
    {
        await Printer.DisposeAsync();
        await cups.DisposeAsync();
        await Device.DisposeAsync();
    }

    /// <summary>Sheets that the print system says are out; an outside view.</summary>
    public async Task<int> CountedAsync() =>
        (await PrinterProcess.JobsAsync(cups.Address, Token)).Sum(job => job.Counted);

    private async Task<bool> IsBusyAsync() =>
        (await PrinterProcess.JobsAsync(cups.Address, Token)).Any(job => job.IsOpen)
        && Printer.Status.Fault is null;

    private static IppPhotoPrinter NewPrinter(CupsProcess cups) => new(
        TimeProvider.System,
        new IppPhotoPrinterOptions(cups.Address)
        {
            PollInterval = Look,
            RetryInterval = Look,
            Distrust = Distrust,
        });
}
