using Booth.Hal.Linux;
using Booth.Visitor;

namespace Booth.Contract.Tests;

/// <summary>
/// A real IPP printer, alone or behind a real print system with the package's settings, and the real
/// clock. The printer is a hundred times as quick as one with paper, so what takes minutes elsewhere
/// takes seconds here.
/// </summary>
internal sealed class IppBench : Bench
{
    private const double Quicker = 100;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Distrust = TimeSpan.FromSeconds(5);

    private IppBench(PrinterProcess device, CupsProcess? cups)
    {
        (Device, Cups) = (device, cups);
        Printer = NewPrinter();
    }

    public PrinterProcess Device { get; }

    /// <summary>Null where the printer stands alone.</summary>
    public CupsProcess? Cups { get; }

    public IppPhotoPrinter Printer { get; private set; }

    public override TimeProvider Time => TimeProvider.System;

    private Uri Queue => Cups?.Address ?? Device.Address;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<IppBench> StartAsync(double printTimeS = 0.3) =>
        new(await PrinterProcess.StartAsync(TimeSpan.FromSeconds(printTimeS), Token), null);

    public static async Task<IppBench> StartBehindCupsAsync(double printTimeS = 0.3)
    {
        var device = await PrinterProcess.StartAsync(TimeSpan.FromSeconds(printTimeS), Token);
        try
        {
            IppBench bench = new(device, await CupsProcess.StartAsync(device.Address, Token));
            await bench.WaitForDriverAsync();
            return bench;
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
        await Task.Delay(span / Quicker, Token);
        var since = Time.GetTimestamp();
        while (span > TimeSpan.FromSeconds(10) && await IsBusyAsync())
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
        return Printer = NewPrinter();
    }

    /// <summary>Sheets that the queue says are out; an outside view.</summary>
    public async Task<int> CountedAsync() =>
        (await PrinterProcess.JobsAsync(Queue, Token)).Sum(job => job.Counted);

    public override async ValueTask DisposeAsync()
    {
        await Printer.DisposeAsync();
        if (Cups is not null)
            await Cups.DisposeAsync();

        await Device.DisposeAsync();
    }

    // CUPS makes a driverless queue's description on the side; until then sheets would pass unturned.
    private async Task WaitForDriverAsync()
    {
        var since = Time.GetTimestamp();
        while (!Printer.Capabilities.Model.EndsWith("IPP Everywhere", StringComparison.Ordinal))
        {
            Assert.True(Time.GetElapsedTime(since) < Limit, $"still {Printer.Capabilities.Model}");
            await Task.Delay(Look, Token);
        }
    }

    private async Task<bool> IsBusyAsync() =>
        (await PrinterProcess.JobsAsync(Queue, Token)).Any(job => job.IsOpen)
        && !(Device.IsBroken && Printer.Status.Fault is not null);

    private IppPhotoPrinter NewPrinter() => new(
        TimeProvider.System,
        new IppPhotoPrinterOptions(Queue) { PollInterval = Look, RetryInterval = Look, Distrust = Distrust });
}
