using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Hal.Linux.Native;

namespace Booth.Contract.Tests;

/// <summary>A camera that freezes, tears frames and cannot be opened; what its buffers say.</summary>
public sealed class LinuxCameraTests
{
    private static readonly V4l2Options Mjpeg = new("/dev/null", 4, 2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_without_frames_is_frozen_and_opened_anew()
    {
        var bus = new FakeCameraBus();
        var told = new List<CameraStatus>();
        bus.Camera.StatusChanged += told.Add;
        await bus.Camera.StartAsync(Token);
        bus.Time.Advance(TimeSpan.FromSeconds(1));
        var stuck = bus.Source;
        stuck.IsFrozen = true;
        bus.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(CameraFault.Frozen, bus.Camera.Status.Fault);
        Assert.False(stuck.IsOpen);
        bus.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(
            [new(DeviceState.HardwareError, CameraFault.Frozen), new(DeviceState.Online, null)], told);
        await bus.Camera.DisposeAsync();
        Assert.False(bus.Source.IsOpen);
    }

    [Fact]
    public async Task A_torn_frame_is_never_given()
    {
        var bus = new FakeCameraBus();
        await bus.Camera.StartAsync(Token);
        bus.Source.FramesToTear = 3;
        var frame = await bus.Time.RunAsync(
            bus.Camera.NextPreviewAsync(0, Token), TimeSpan.FromSeconds(1));
        Assert.Equal(4, frame.Sequence);
        frame.Dispose();

        bus.Source.FramesToTear = 1000;
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<CameraFault>>(
            () => bus.Time.RunAsync(
                bus.Camera.CaptureStillAsync(bus.Time.Elapsed, Token), TimeSpan.FromSeconds(9)));
        Assert.Equal(CameraFault.TornFrame, thrown.Fault);
        await bus.Camera.DisposeAsync();
    }

    [Fact]
    public async Task A_camera_that_is_away_cannot_be_started_and_can_when_it_is_there()
    {
        var bus = new FakeCameraBus();
        bus.Unplug();
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<CameraFault>>(
            () => bus.Camera.StartAsync(Token));
        Assert.Equal(CameraFault.Unplugged, thrown.Fault);
        Assert.Equal(DeviceState.Offline, bus.Camera.Status.State);
        bus.Replug();
        await bus.Camera.StartAsync(Token);
        Assert.Equal(DeviceState.Online, bus.Camera.Status.State);
        await bus.Camera.DisposeAsync();
    }

    [Theory]
    [InlineData("FFD8FFD9", true)]
    [InlineData("FFD801FFD90000", true)]
    [InlineData("FFD801", false)]
    [InlineData("0001FFD9", false)]
    [InlineData("", false)]
    public void A_JPEG_frame_is_whole_when_it_has_both_ends(string bytes, bool isWhole) =>
        Assert.Equal(isWhole, V4l2Frame.IsWhole(Convert.FromHexString(bytes), Mjpeg));

    [Theory]
    [InlineData(16, true)]
    [InlineData(15, false)]
    [InlineData(0, false)]
    public void A_YUYV_frame_is_whole_when_it_has_every_byte(int bytes, bool isWhole) =>
        Assert.Equal(isWhole, V4l2Frame.IsWhole(new byte[bytes], Mjpeg with { IsMjpeg = false }));

    [Theory]
    [InlineData(VideoDev2.V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC | VideoDev2.V4L2_BUF_FLAG_TSTAMP_SRC_SOE, 5, 5)]
    [InlineData(VideoDev2.V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC, 5, 4.5)]
    [InlineData(0, 5, 9.5)]
    [InlineData(0, 9, 8.5)]
    [InlineData(0, 11, 9.5)]
    [InlineData(VideoDev2.V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC | VideoDev2.V4L2_BUF_FLAG_TSTAMP_SRC_SOE, 50, 10)]
    public void Exposure_never_begins_later_than_it_did(uint flags, long seconds, double expected)
    {
        var buffer = new VideoDev2.Buffer { flags = flags, seconds = seconds };
        var at = V4l2Frame.ExposedAt(buffer, framesPerSecond: 2, TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(expected), at);
    }

    [Fact]
    public void Black_white_and_red_keep_their_colour()
    {
        var rgb = new byte[12];
        YuyvJpeg.ToRgb([16, 128, 235, 128, 81, 90, 81, 240], rgb);
        Assert.Equal([0, 0, 0, 255, 255, 255], rgb[..6]);
        Assert.InRange(rgb[6], 250, 255);
        Assert.InRange(rgb[7], 0, 3);
        Assert.InRange(rgb[8], 0, 3);
    }

    [Fact]
    public void What_is_no_camera_says_so()
    {
        var thrown = Assert.ThrowsAny<IOException>(
            () => new V4l2Source(Mjpeg, TimeProvider.System));
        Assert.Contains("/dev/null", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("expected a device of this kind", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("check its cable", Assert.ThrowsAny<IOException>(
            () => new V4l2Source(Mjpeg with { Path = "/dev/no-such" }, TimeProvider.System)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_GPIO_controller_bus_or_panel_says_so()
    {
        Assert.Contains("expected one of that label", Assert.ThrowsAny<IOException>(
            () => new GpioInputLine(new("no-such-chip", 3))).Message, StringComparison.Ordinal);
        Assert.Contains("errno 25", Assert.ThrowsAny<IOException>(
            () => new GpioOutputLine(new("/dev/null", 3))).Message, StringComparison.Ordinal);
        Assert.Contains("errno 25", Assert.ThrowsAny<IOException>(
            () => new I2cDevice("/dev/null", 0x38)).Message, StringComparison.Ordinal);
        Assert.Contains("expected a touch panel", Assert.ThrowsAny<IOException>(
            () => new EvdevDevice("/dev/null")).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<IOException>(
            () => new HardwareWatchdog("/dev/null", TimeSpan.FromSeconds(15)));
        Assert.Contains("errno 25", Assert.ThrowsAny<IOException>(
            () => DescriptorLine.OpenSerial("/dev/null", 9600)).Message, StringComparison.Ordinal);
    }
}
