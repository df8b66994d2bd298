using Booth.Hal.Linux;
using Booth.Testing;

namespace Booth.Contract.Tests;

public sealed class EvdevContractTests : TouchContract
{
    protected override TouchRig Open() => UInputPanel.OfThisMachine is { } uinput
        ? new KernelGlass(uinput).Rig
        : OpenFake();

    private static TouchRig OpenFake()
    {
        var time = new ManualTimeProvider();
        var device = new FakeEventDevice(time);
        var isPlugged = true;
        var panel = new EvdevTouchPanel(
            () => isPlugged ? device = new FakeEventDevice(time) : throw new IOException("errno 2"),
            d => new TouchMap(d.RangeX.Min, d.RangeX.Max, d.RangeY.Min, d.RangeY.Max, 1280, 800),
            TouchRigs.Glass, time);
        return new TouchRig(
            new ManualBench(time, panel.DisposeAsync), panel,
            (x1, y1, x2, y2) => device.Swipe(x1, y1, x2, y2), Unplug, () => isPlugged = true);

        void Unplug()
        {
            isPlugged = false;
            device.BeGone();
        }
    }
}
