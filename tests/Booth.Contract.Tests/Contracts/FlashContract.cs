using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>What every IFlash must do.</summary>
public abstract class FlashContract
{
    protected abstract FlashRig Open();

    [Fact]
    public async Task It_is_dark_at_first()
    {
        await using var rig = Open();
        Assert.Equal(new FlashStatus(DeviceState.Online, 0, IsLit: false), rig.Flash.Status);
    }

    [Fact]
    public async Task It_is_lit_when_firing_returns_and_dark_after_its_time()
    {
        await using var rig = Open();
        var asked = rig.Time.Monotonic();
        var litAt = await rig.UntilAsync(rig.Flash.FireAsync(TimeSpan.FromMilliseconds(200), rig.Token));
        Assert.InRange(litAt, asked, rig.Time.Monotonic());
        Assert.True(rig.Flash.Status is { IsLit: true, Fired: 1 });
        await rig.PassAsync(TimeSpan.FromMilliseconds(300));
        Assert.False(rig.Flash.Status.IsLit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.9)]
    [InlineData(501)]
    [InlineData(-5)]
    public async Task A_pulse_out_of_range_is_refused_and_nothing_is_lit(double ms)
    {
        await using var rig = Open();
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<FlashFault>>(
            () => rig.Flash.FireAsync(TimeSpan.FromMilliseconds(ms), rig.Token));
        Assert.Equal(FlashFault.PulseOutOfRange, thrown.Fault);
        Assert.True(rig.Flash.Status is { IsLit: false, Fired: 0 });
    }

    [Fact]
    public async Task Without_a_line_it_says_so()
    {
        await using var rig = Open();
        rig.Unplug();
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<FlashFault>>(
            () => rig.Flash.FireAsync(TimeSpan.FromMilliseconds(50), rig.Token));
        Assert.Equal(FlashFault.Unplugged, thrown.Fault);
        Assert.Equal(DeviceState.Offline, rig.Flash.Status.State);
    }

    [Fact]
    public async Task Closing_it_leaves_it_dark()
    {
        await using var rig = Open();
        await rig.UntilAsync(rig.Flash.FireAsync(TimeSpan.FromMilliseconds(500), rig.Token));
        await rig.Flash.DisposeAsync();
        Assert.False(rig.Flash.Status.IsLit);
    }
}
