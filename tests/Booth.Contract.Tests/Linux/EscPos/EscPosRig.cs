using Booth.BenchDevices;
using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>The ESC/POS adapter and the printer it speaks to.</summary>
internal sealed class EscPosRig : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("booth-escpos-").FullName;

    public EscPosRig()
    {
        Device = new EscPosSimulator(Path.Combine(folder, "printer"));
        Printer = new EscPosSlipPrinter(
            () => DescriptorLine.OpenSerial(Device.Path, 115_200), TimeProvider.System,
            new()
            {
                PollInterval = TimeSpan.FromMilliseconds(40),
                ReplyLimit = TimeSpan.FromMilliseconds(300),
                PrintLimit = TimeSpan.FromSeconds(4),
            });
    }

    public EscPosSimulator Device { get; }

    public EscPosSlipPrinter Printer { get; }

    public Task PrintAsync(SlipDocument slip) =>
        Printer.PrintAsync(slip, TestContext.Current.CancellationToken);

    public async Task<SlipPrinterFault> FaultAsync(SlipDocument slip) =>
        (await Assert.ThrowsAsync<DeviceFaultException<SlipPrinterFault>>(() => PrintAsync(slip)))
            .Fault;

    public void WaitFor(SlipPrinterFault? fault) =>
        HurriedBench.Until(() => Printer.Status.Fault == fault);

    public async ValueTask DisposeAsync()
    {
        await Printer.DisposeAsync();
        Device.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
