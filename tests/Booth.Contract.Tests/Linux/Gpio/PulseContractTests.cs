namespace Booth.Contract.Tests;

public sealed class PulseContractTests : CoinAcceptorContract
{
    protected override CoinAcceptorRig Open()
    {
        var rig = new PulseRig();
        var bench = new ManualBench(rig.Time, rig.Acceptor.DisposeAsync);
        return new CoinAcceptorRig(
            bench, rig.Acceptor, rig.Insert, rig.Controller.Unplug, rig.Controller.Replug);
    }
}
