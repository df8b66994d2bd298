namespace Booth.Contract.Tests;

public sealed class Ft5x06ContractTests : TouchContract
{
    protected override TouchRig Open()
    {
        var rig = new Ft5x06Rig();
        return new TouchRig(
            new ManualBench(rig.Time, rig.Panel.DisposeAsync), rig.Panel, rig.Swipe, rig.Unplug,
            rig.Replug);
    }
}
