namespace Booth.Contract.Tests;

public sealed class EscPosContractTests : SlipPrinterContract
{
    protected override SlipPrinterRig Open()
    {
        var rig = new EscPosRig();
        var bench = new HurriedBench(0.2, rig.DisposeAsync);
        return new SlipPrinterRig(
            bench, rig.Printer, () => rig.Device.Slips.Length, () => rig.Device.HasPaper = false,
            () => rig.Device.HasPaper = true);
    }
}
