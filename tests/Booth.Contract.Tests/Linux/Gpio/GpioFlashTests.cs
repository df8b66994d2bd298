using Booth.Hal.Linux;
using Booth.Testing;

namespace Booth.Contract.Tests;

public sealed class GpioFlashTests
{
    [Fact]
    public async Task The_line_is_active_for_the_pulse_and_inactive_otherwise()
    {
        var time = new ManualTimeProvider();
        var controller = new FakeController(time);
        await using var flash = new GpioFlash(controller.OpenOutput, time);
        Assert.False(controller.Output.IsActive);
        await flash.FireAsync(TimeSpan.FromMilliseconds(80), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMilliseconds(79));
        Assert.True(controller.Output.IsActive);
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(controller.Output.IsActive);
    }

    [Fact]
    public async Task A_controller_that_is_back_fires_again()
    {
        var time = new ManualTimeProvider();
        var controller = new FakeController(time);
        await using var flash = new GpioFlash(controller.OpenOutput, time);
        controller.Unplug();
        await Assert.ThrowsAnyAsync<IOException>(() => flash.FireAsync(
            TimeSpan.FromMilliseconds(80), TestContext.Current.CancellationToken));
        controller.Replug();
        await flash.FireAsync(TimeSpan.FromMilliseconds(80), TestContext.Current.CancellationToken);
        Assert.True(flash.Status is { State: Hal.DeviceState.Online, IsLit: true, Fired: 1 });
    }
}
