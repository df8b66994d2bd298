using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>What every IDisplay must do.</summary>
public abstract class DisplayContract
{
    protected abstract Task<DisplayRig> OpenAsync();

    [Fact]
    public async Task Frames_of_the_right_size_are_shown_and_counted()
    {
        await using var rig = await OpenAsync();
        var frame = new byte[rig.Display.WidthPx * rig.Display.HeightPx * 4];
        rig.Display.Present(frame, "attract");
        rig.Display.Present(frame, "attract");
        Assert.Equal(new DisplayStatus(DeviceState.Online, 2), rig.Display.Status);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_frame_of_another_size_is_refused(int more)
    {
        await using var rig = await OpenAsync();
        var frame = new byte[(rig.Display.WidthPx * rig.Display.HeightPx * 4) + more];
        var thrown = Assert.Throws<DeviceFaultException<DisplayFault>>(
            () => rig.Display.Present(frame, "attract"));
        Assert.Equal(DisplayFault.WrongSize, thrown.Fault);
        Assert.Equal(0, rig.Display.Status.FramesPresented);
    }

    [Fact]
    public async Task Without_a_screen_it_says_so_and_it_comes_back()
    {
        await using var rig = await OpenAsync();
        var frame = new byte[rig.Display.WidthPx * rig.Display.HeightPx * 4];
        rig.Unplug();
        Assert.Equal(DeviceState.Offline, rig.Display.Status.State);
        var thrown = Assert.Throws<DeviceFaultException<DisplayFault>>(
            () => rig.Display.Present(frame, "attract"));
        Assert.Equal(DisplayFault.Unplugged, thrown.Fault);
        await rig.ReplugAsync();
        await rig.PassAsync(TimeSpan.FromSeconds(3));
        rig.Display.Present(frame, "attract");
        Assert.Equal(1, rig.Display.Status.FramesPresented);
    }
}
