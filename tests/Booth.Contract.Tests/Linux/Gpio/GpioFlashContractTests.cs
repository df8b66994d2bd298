using Booth.Hal.Linux;
using Booth.Testing;

namespace Booth.Contract.Tests;

public sealed class GpioFlashContractTests : FlashContract
{
    protected override FlashRig Open() => GpioSim.OfThisMachine is { } gpio
        ? OpenOn(gpio)
        : OpenFake();

    private static FlashRig OpenOn(GpioSim gpio)
    {
        gpio.SetPlugged(true);
        var flash = new GpioFlash(() => gpio.OpenOutput(GpioSim.Flash), TimeProvider.System);
        return new FlashRig(
            new HurriedBench(1, flash.DisposeAsync), flash, () => gpio.SetPlugged(false));
    }

    private static FlashRig OpenFake()
    {
        var time = new ManualTimeProvider();
        var controller = new FakeController(time);
        var flash = new GpioFlash(controller.OpenOutput, time);
        return new FlashRig(new ManualBench(time, flash.DisposeAsync), flash, controller.Unplug);
    }
}
