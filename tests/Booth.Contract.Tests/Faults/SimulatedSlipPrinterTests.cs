using Booth.Hal;

namespace Booth.Contract.Tests;

public sealed class SimulatedSlipPrinterTests
{
    private static readonly SlipDocument Slip = new(
        [new("REFUND", IsLarge: true), new("8.00 EUR")], "voucher 12345678");

    [Fact]
    public async Task A_slip_is_a_text_that_can_be_read()
    {
        await using var bench = new SimulatedBench();
        await bench.UntilAsync(bench.Booth.SlipPrinter.PrintAsync(Slip, default));
        var lines = File.ReadAllLines(Assert.Single(bench.Paper("slip-0001.txt")));
        Assert.Equal("│ R E F U N D                                │", lines[1]);
        Assert.Equal("│ 8.00 EUR                                   │", lines[2]);
        Assert.Equal("│ QR: voucher 12345678                       │", lines[3]);
        Assert.Single(lines.Select(l => l.Length).Distinct());
    }

    [Fact]
    public async Task A_tray_that_takes_no_slip_is_a_fault()
    {
        await using var bench = new SimulatedBench();
        var printing = bench.Booth.SlipPrinter.PrintAsync(Slip, default);
        var tray = Path.Combine(bench.Folder, "paper");
        Directory.Move(tray, tray + "-away");
        await Assert.ThrowsAsync<DeviceFaultException<SlipPrinterFault>>(
            () => bench.UntilAsync(printing));
        Directory.Move(tray + "-away", tray);
        await bench.UntilAsync(bench.Booth.SlipPrinter.PrintAsync(Slip, default));
        Assert.Single(bench.Paper("slip-*"));
    }

    [Theory]
    [InlineData("slip offline", SlipPrinterFault.Offline)]
    [InlineData("slip out", SlipPrinterFault.MediaEmpty)]
    [InlineData("slip cover-open", SlipPrinterFault.CoverOpen)]
    public async Task A_fault_in_the_middle_ends_the_slip_and_nothing_usable_comes_out(
        string fault, SlipPrinterFault reason)
    {
        await using var bench = new SimulatedBench();
        var printing = bench.Booth.SlipPrinter.PrintAsync(Slip, default);
        bench.Pass(0.7);
        bench.Booth.Apply(fault);
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<SlipPrinterFault>>(() => printing);
        Assert.Equal(reason, thrown.Fault);
        bench.Pass(10);
        Assert.Empty(bench.Paper("slip-*"));

        bench.Booth.Apply("slip refill");
        await bench.UntilAsync(bench.Booth.SlipPrinter.PrintAsync(Slip, default));
        Assert.Single(bench.Paper("slip-*"));
    }

    [Fact]
    public async Task A_slip_that_does_not_fit_is_an_error_of_the_caller()
    {
        await using var bench = new SimulatedBench();
        SlipDocument[] wrong =
        [
            new([new(new string('x', 43))], null),
            new([new(new string('x', 22), IsLarge: true)], null),
            new([.. Enumerable.Repeat(new SlipLine("x"), 41)], null),
        ];
        foreach (var slip in wrong)
            await Assert.ThrowsAsync<ArgumentException>(() => bench.Booth.SlipPrinter.PrintAsync(slip, default));
    }
}
