namespace Booth.Contract.Tests;

public sealed class SimulatedDisplayContractTests : DisplayContract
{
    protected override DisplayRig Open()
    {
        var bench = new SimulatedBench();
        var display = bench.Booth.Display;
        return new DisplayRig(bench, display, display.Unplug, display.Replug);
    }
}
