using Booth.Hal.Linux;
using Booth.Testing;

namespace Booth.Contract.Tests;

public sealed class LinuxEnclosureContractTests : EnclosureContract
{
    protected override EnclosureRig Open() => GpioSim.OfThisMachine is { } gpio
        ? OpenOn(gpio)
        : OpenFake();

    private static EnclosureRig OpenOn(GpioSim gpio)
    {
        gpio.SetPlugged(true);
        gpio.Drive(GpioSim.Door, isActive: false);
        var box = new LinuxEnclosure(
            new(() => gpio.OpenInput(GpioSim.Door), Curtain: null, ServiceKey: null),
            new FakeReadings(), TimeProvider.System);
        return new EnclosureRig(
            new HurriedBench(1, box.DisposeAsync), box, open => gpio.Drive(GpioSim.Door, open));
    }

    private static EnclosureRig OpenFake()
    {
        var time = new ManualTimeProvider();
        var controller = new FakeController(time);
        var box = new LinuxEnclosure(
            new(controller.OpenInput, Curtain: null, ServiceKey: null), new FakeReadings(), time);
        return new EnclosureRig(
            new ManualBench(time, box.DisposeAsync), box, open => controller.Input.Move(open));
    }
}
