namespace Booth.Contract.Tests;

public sealed class PulseContractTests : CoinAcceptorContract
{
    protected override CoinAcceptorRig Open() => GpioSim.OfThisMachine is { } gpio
        ? new KernelPulses(gpio).Rig
        : OpenFake();

    private static CoinAcceptorRig OpenFake()
    {
        var rig = new PulseRig();
        var bench = new ManualBench(rig.Time, rig.Acceptor.DisposeAsync);
        return new CoinAcceptorRig(
            bench, rig.Acceptor, rig.Insert, rig.Controller.Unplug, rig.Controller.Replug);
    }
}
