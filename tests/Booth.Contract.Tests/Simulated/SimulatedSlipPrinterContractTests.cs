using Booth.Hal;

namespace Booth.Contract.Tests;

public sealed class SimulatedSlipPrinterContractTests : SlipPrinterContract
{
    protected override SlipPrinterRig Open()
    {
        var bench = new SimulatedBench();
        var printer = bench.Booth.SlipPrinter;
        return new SlipPrinterRig(
            bench, printer, () => bench.Paper("slip-*.txt").Length,
            () => printer.Break(SlipPrinterFault.MediaEmpty), printer.Repair);
    }
}
