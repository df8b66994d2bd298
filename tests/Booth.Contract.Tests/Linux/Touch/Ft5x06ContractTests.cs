namespace Booth.Contract.Tests;

public sealed class Ft5x06ContractTests : TouchContract
{
    protected override TouchRig Open() =>
        GpioSim.OfThisMachine is { } gpio && I2cStub.BusOfThisMachine is { } bus
            ? new KernelTouch(gpio, bus).Rig
            : OpenFake();

    private static TouchRig OpenFake()
    {
        var rig = new Ft5x06Rig();
        return new TouchRig(
            new ManualBench(rig.Time, rig.Panel.DisposeAsync), rig.Panel, rig.Swipe, rig.Unplug,
            rig.Replug);
    }
}
