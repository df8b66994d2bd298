using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>The FT5x06 adapter over i2c-stub and gpio-sim, and a finger in real time.</summary>
internal sealed class KernelTouch : IAsyncDisposable
{
    // A finger of software, where an emulator may be away for a tenth of a second.
    public const double LongestStepMs = 800;

    // As a finger does where it lands and before it leaves: this controller keeps the newest report only.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    private readonly GpioSim gpio;
    private readonly I2cStub chip;
    private readonly Ft5x06TouchPanel panel;
    private readonly CancellationTokenSource end = new();
    private Task swiping = Task.CompletedTask;

    public KernelTouch(GpioSim gpio, string bus)
    {
        this.gpio = gpio;
        gpio.SetPlugged(true);
        gpio.Drive(GpioSim.Interrupt, isActive: false);
        chip = new I2cStub(bus);
        chip.Set(Ft5x06Report.ChipIdRegister, 0x64);
        Show(0, 0, isDown: false);
        panel = new Ft5x06TouchPanel(
            () => new I2cDevice(bus, I2cStub.Address), () => gpio.OpenInput(GpioSim.Interrupt),
            TouchRigs.Map, TouchRigs.Glass, TimeProvider.System);

        // The node of a controller that was just plugged in comes a moment later.
        HurriedBench.Until(() => panel.Status.State == DeviceState.Online);
    }

    public TouchRig Rig => new(
        new HurriedBench(1, DisposeAsync), panel, Swipe, Unplug, Replug)
    {
        LongestStepMs = LongestStepMs,
    };

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await swiping;
        await panel.DisposeAsync();
        chip.Dispose();
        end.Dispose();
    }

    private void Swipe(float x1, float y1, float x2, float y2) =>
        swiping = Task.Run(() => SwipeAsync(x1, y1, x2, y2));

    private async Task SwipeAsync(float x1, float y1, float x2, float y2)
    {
        try
        {
            foreach (var (x, y, isFirst, isLast) in Swipes.Points(x1, y1, x2, y2))
            {
                var rests = isFirst || (!isLast && (x, y) == (x2, y2));
                Show((int)x, (int)y, isDown: !isLast);
                gpio.Drive(GpioSim.Interrupt, isActive: true);
                await Task.Delay(Swipes.SampleEvery / 2, end.Token);
                gpio.Drive(GpioSim.Interrupt, isActive: false);
                await Task.Delay(rests ? Rest : Swipes.SampleEvery / 2, end.Token);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException)
        {
            // The panel was pulled under the finger, or the test is over.
            Assert.NotNull(problem.Message);
        }
    }

    private void Show(int x, int y, bool isDown) =>
        chip.Set(Ft5x06Report.FirstRegister, Ft5x06Rig.Registers(x, y, isDown));

    // The stub always answers; a chip that is gone is played by another identity and lost lines.
    private void Unplug()
    {
        chip.Set(Ft5x06Report.ChipIdRegister, 0x00);
        gpio.SetPlugged(false);
        HurriedBench.Until(() => panel.Status.State == DeviceState.Offline);
    }

    private void Replug()
    {
        gpio.SetPlugged(true);
        gpio.Drive(GpioSim.Interrupt, isActive: false);
        chip.Set(Ft5x06Report.ChipIdRegister, 0x64);
        Show(0, 0, isDown: false);
    }
}
