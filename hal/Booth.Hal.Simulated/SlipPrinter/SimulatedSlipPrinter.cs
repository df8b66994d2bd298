using System.Text;

namespace Booth.Hal.Simulated;

/// <summary>
/// A thermal printer whose slips are text files in the tray: slip-0001.txt, and so on.
/// </summary>
/// <remarks>
/// A slip takes its print time; a fault within it leaves nothing usable, so no file.
/// </remarks>
public sealed class SimulatedSlipPrinter : ISlipPrinter
{
    private readonly TimeProvider time;
    private readonly Action<string> putOut;
    private readonly TimeSpan printTime;
    private readonly Change change = new();
    private readonly Change turn = new();
    private readonly StatusCell<SlipPrinterStatus> status =
        new(new SlipPrinterStatus(DeviceState.Online, null));
    private bool isPrinting;

    /// <param name="time">Paces the slips.</param>
    /// <param name="trayFolder">Where slips come out; created when missing.</param>
    /// <param name="printTime">From the start of a slip until it is cut.</param>
    public SimulatedSlipPrinter(TimeProvider time, string trayFolder, TimeSpan printTime)
    {
        (this.time, this.printTime) = (time, printTime);
        putOut = text => PutIntoFolder(trayFolder, text);
        Directory.CreateDirectory(trayFolder);
    }

    /// <param name="time">Paces the slips.</param>
    /// <param name="tray">Where slips come out.</param>
    /// <param name="printTime">From the start of a slip until it is cut.</param>
    public SimulatedSlipPrinter(TimeProvider time, PaperTray tray, TimeSpan printTime)
    {
        (this.time, this.printTime) = (time, printTime);
        putOut = tray.PutSlip;
    }

    /// <inheritdoc />
    public event Action<SlipPrinterStatus>? StatusChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public SlipPrinterStatus Status => status.Current;

    /// <inheritdoc />
    public async Task PrintAsync(SlipDocument slip, CancellationToken cancellationToken)
    {
        var text = SlipText.Draw(slip);
        await TakeTurnAsync(cancellationToken);
        try
        {
            CheckReady("start");
            var end = time.Monotonic() + printTime;
            while (time.Monotonic() < end)
            {
                await change.WaitAsync(time, end - time.Monotonic(), cancellationToken);
                CheckReady("finish");
            }

            PutOut(text);
        }
        finally
        {
            Volatile.Write(ref isPrinting, false);
            turn.Raise();
        }
    }

    /// <summary>Something breaks, between slips or in the middle of one.</summary>
    public void Break(SlipPrinterFault fault) => Set(new SlipPrinterStatus(
        fault == SlipPrinterFault.Offline ? DeviceState.Offline : DeviceState.HardwareError, fault));

    /// <summary>New paper, cover closed, switched on.</summary>
    public void Repair() => Set(new SlipPrinterStatus(DeviceState.Online, null));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // One slip at a time. A semaphore would go on in the thread pool, out of a simulation's order.
    private async Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (Interlocked.Exchange(ref isPrinting, true))
            await turn.WaitAsync(time, printTime, cancellationToken);
    }

    private void PutOut(string text)
    {
        try
        {
            putOut(text);
        }
        catch (IOException problem)
        {
            // The tray's disk is the simulated paper path.
            throw new DeviceFaultException<SlipPrinterFault>(
                SlipPrinterFault.Offline, "finish", "simulated slip printer",
                $"found a tray that takes no slip: {problem.Message}", problem);
        }
    }

    private static void PutIntoFolder(string tray, string text)
    {
        var path = Path.Combine(tray, $"slip-{NumberedFiles.Next(tray, "slip-"):0000}.txt");
        NumberedFiles.WriteWhole(path, Encoding.UTF8.GetBytes(text));
    }

    private void Set(SlipPrinterStatus next)
    {
        status.Set(next);
        change.Raise();
    }

    private void CheckReady(string operation)
    {
        if (Status.Fault is { } fault)
            throw new DeviceFaultException<SlipPrinterFault>(
                fault, operation, "simulated slip printer",
                "found a printer that cannot print, expected paper, a closed cover and power");
    }
}
