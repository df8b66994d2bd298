using Booth.Hal;

namespace Booth.Contract.Tests;

public sealed class CcTalkContractTests : CoinAcceptorContract
{
    protected override CoinAcceptorRig Open()
    {
        var rig = new CcTalkRig();
        rig.Device.FallTime = TimeSpan.FromMilliseconds(400);
        var bench = new HurriedBench(0.2, rig.DisposeAsync);
        return new CoinAcceptorRig(bench, rig.Acceptor, rig.Device.Insert, Unplug, Replug);

        void Unplug()
        {
            // Power and data are in one connector.
            rig.Device.CutPower();
            rig.Device.Unplug();
            rig.WaitFor(DeviceState.Offline);
        }

        void Replug()
        {
            rig.Device.Replug();
            rig.WaitFor(DeviceState.Online);
        }
    }
}
