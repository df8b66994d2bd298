using Booth.Hal;

namespace Booth.Contract.Tests;

public sealed class SimulatedPhotoPrinterContractTests : PhotoPrinterContract
{
    protected override Task<PhotoPrinterRig> OpenAsync()
    {
        var bench = new SimulatedBench();
        var printer = bench.Booth.PhotoPrinter;
        return Task.FromResult(new PhotoPrinterRig(
            bench, printer, () => bench.Paper("sheet-*.pdf").Length,
            () => printer.Break(PhotoPrinterFault.MediaEmpty), printer.Refill,
            async () =>
            {
                await printer.DisposeAsync();
                return bench.OpenPrinter();
            }));
    }
}
