namespace Booth.Contract.Tests;

public sealed class SimulatedEnclosureContractTests : EnclosureContract
{
    protected override EnclosureRig Open()
    {
        var bench = new SimulatedBench();
        return new EnclosureRig(bench, bench.Booth.Enclosure, bench.Booth.Enclosure.SetDoor);
    }
}
