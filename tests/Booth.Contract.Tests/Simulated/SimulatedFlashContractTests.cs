namespace Booth.Contract.Tests;

public sealed class SimulatedFlashContractTests : FlashContract
{
    protected override FlashRig Open()
    {
        var bench = new SimulatedBench();
        return new FlashRig(bench, bench.Booth.Flash, bench.Booth.Flash.Unplug);
    }
}
