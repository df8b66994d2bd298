namespace Booth.Contract.Tests;

/// <summary>The adapter in front of CUPS, as in a booth: with the package's settings.</summary>
public sealed class CupsPhotoPrinterContractTests : PhotoPrinterContract
{
    protected override async Task<PhotoPrinterRig> OpenAsync()
    {
        var bench = await IppBench.StartBehindCupsAsync();
        return new PhotoPrinterRig(
            bench, bench.Printer, () => bench.Device.Sheets().Count,
            () => bench.Device.Break("media-empty"), bench.Device.Repair,
            async () => await bench.ReopenAsync());
    }
}
