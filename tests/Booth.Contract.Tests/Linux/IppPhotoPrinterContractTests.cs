namespace Booth.Contract.Tests;

public sealed class IppPhotoPrinterContractTests : PhotoPrinterContract
{
    protected override async Task<PhotoPrinterRig> OpenAsync()
    {
        var bench = await IppBench.StartAsync();
        return new PhotoPrinterRig(
            bench, bench.Printer, () => bench.Device.Sheets().Count,
            () => bench.Device.Break("media-empty"), bench.Device.Repair,
            async () => await bench.ReopenAsync());
    }
}
