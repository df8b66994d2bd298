using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>What every ISlipPrinter must do.</summary>
public abstract class SlipPrinterContract
{
    private static readonly SlipDocument Slip = new(
        [new("REFUND", IsLarge: true), new("8.00 EUR"), new("Voucher 1234 5678")], "booth:voucher:12345678");

    protected abstract SlipPrinterRig Open();

    [Fact]
    public async Task A_slip_is_out_when_printing_returns()
    {
        await using var rig = Open();
        await rig.UntilAsync(rig.Printer.PrintAsync(Slip, rig.Token));
        Assert.Equal(1, rig.Slips());
        await Task.WhenAll(Print(rig), Print(rig));
        Assert.Equal(3, rig.Slips());
    }

    [Fact]
    public async Task Without_paper_nothing_comes_out_and_after_the_refill_it_does()
    {
        await using var rig = Open();
        var told = new List<SlipPrinterStatus>();
        rig.Printer.StatusChanged += told.Add;
        rig.TakePaperOut();
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<SlipPrinterFault>>(() => Print(rig));
        Assert.Equal(SlipPrinterFault.MediaEmpty, thrown.Fault);
        Assert.Equal(0, rig.Slips());

        rig.Refill();
        await rig.PassAsync(TimeSpan.FromSeconds(3));
        await Print(rig);
        Assert.Equal(1, rig.Slips());
        Assert.Equal([DeviceState.HardwareError, DeviceState.Online], told.Select(s => s.State));
    }

    private static Task Print(SlipPrinterRig rig) => rig.UntilAsync(rig.Printer.PrintAsync(Slip, rig.Token));
}
