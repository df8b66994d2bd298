using Booth.Hal.Linux;
using Booth.Visitor;

namespace Booth.Contract.Tests;

/// <summary>
/// A real IPP printer and the real clock. The printer is a hundred times as quick as one with
/// paper, so what takes minutes elsewhere takes seconds here.
/// </summary>
internal sealed class IppBench : Bench
{
    private const double Quicker = 100;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private IppBench(PrinterProcess device) => (Device, Printer) = (device, NewPrinter(device));

    public PrinterProcess Device { get; }

    public IppPhotoPrinter Printer { get; private set; }

    public override TimeProvider Time => TimeProvider.System;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<IppBench> StartAsync() =>
        new(await PrinterProcess.StartAsync(TimeSpan.FromMilliseconds(300), Token));

    public override async Task UntilAsync(Task task) => await task.WaitAsync(Limit, Token);

    /// <summary>Waits, and goes on until the printer has nothing to do or stands still.</summary>
    public override async Task PassAsync(TimeSpan span)
    {
        await Task.Delay(span / Quicker, Token);
        var since = Time.GetTimestamp();
        while (span > TimeSpan.FromSeconds(10) && await IsBusyAsync())
        {
            Assert.True(Time.GetElapsedTime(since) < Limit, "the printer does not end");
            await Task.Delay(Look, Token);
        }

        // The adapter has looked since.
        await Task.Delay(4 * Look, Token);
    }

    public async ValueTask<IppPhotoPrinter> ReopenAsync()
    {
        await Printer.DisposeAsync();
        return Printer = NewPrinter(Device);
    }

    public override async ValueTask DisposeAsync()
    {
        await Printer.DisposeAsync();
        await Device.DisposeAsync();
    }

    private async Task<bool> IsBusyAsync() =>
        (await Device.JobsAsync(Token)).Any(job => job.IsOpen)
        && Printer.Status.Fault is null;

    private static IppPhotoPrinter NewPrinter(PrinterProcess device) => new(
        TimeProvider.System,
        new IppPhotoPrinterOptions(device.Address) { PollInterval = Look, RetryInterval = Look });
}
