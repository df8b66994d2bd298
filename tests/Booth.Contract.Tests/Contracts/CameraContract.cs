using Booth.Flow;
using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>What every ICamera must do.</summary>
public abstract class CameraContract
{
    protected abstract CameraRig Open();

    [Fact]
    public async Task A_preview_that_was_not_started_is_a_fault()
    {
        await using var rig = Open();
        await Throws(CameraFault.NotStarted, rig, rig.Camera.NextPreviewAsync(0, rig.Token));
        await Throws(CameraFault.NotStarted, rig, rig.Camera.CaptureStillAsync(TimeSpan.Zero, rig.Token));
    }

    [Fact]
    public async Task A_camera_that_does_not_run_is_well()
    {
        await using var rig = Open();
        Assert.Equal(new CameraStatus(DeviceState.Online, null), rig.Camera.Status);
        await rig.Camera.StartAsync(rig.Token);
        (await rig.UntilAsync(rig.Camera.NextPreviewAsync(0, rig.Token))).Dispose();
        await rig.Camera.StopAsync(rig.Token);
        Assert.Equal(new CameraStatus(DeviceState.Online, null), rig.Camera.Status);
    }

    [Fact]
    public async Task Frames_count_up_on_the_monotonic_clock()
    {
        await using var rig = await StartAsync();
        var (sequence, exposedAt) = (0L, TimeSpan.MinValue);
        for (var i = 0; i < 10; i++)
        {
            using var frame = await rig.UntilAsync(rig.Camera.NextPreviewAsync(sequence, rig.Token));
            Assert.True(frame.Sequence > sequence);
            Assert.True(frame.ExposedAt > exposedAt && frame.ExposedAt <= rig.Time.Monotonic());
            (sequence, exposedAt) = (frame.Sequence, frame.ExposedAt);
        }
    }

    [Fact]
    public async Task Frames_nobody_asks_for_are_dropped_and_the_newest_is_given()
    {
        await using var rig = await StartAsync();
        using var first = await rig.UntilAsync(rig.Camera.NextPreviewAsync(0, rig.Token));
        await rig.PassAsync(TimeSpan.FromSeconds(2));
        using var next = await rig.UntilAsync(rig.Camera.NextPreviewAsync(first.Sequence, rig.Token));
        Assert.True(next.Sequence > first.Sequence + 10);
        Assert.InRange((rig.Time.Monotonic() - next.ExposedAt).TotalMilliseconds, 0, 250);
    }

    [Fact]
    public async Task A_frame_is_a_whole_picture_of_the_size_that_was_promised()
    {
        await using var rig = await StartAsync();
        using var frame = await rig.UntilAsync(rig.Camera.NextPreviewAsync(0, rig.Token));
        Assert.Equal(ImageFormat.Jpeg, frame.Image.Format);
        var header = Booth.Drawing.JpegCodec.ReadHeader(frame.Image.Bytes);
        var promised = rig.Camera.Capabilities;
        Assert.Equal((promised.PreviewWidth, promised.PreviewHeight), (header.Width, header.Height));
        Assert.InRange(Pictures.MeanLight(frame.Image.Bytes), 20, 235);
    }

    [Fact]
    public async Task A_frame_belongs_to_its_caller()
    {
        await using var rig = await StartAsync();
        var first = await rig.UntilAsync(rig.Camera.NextPreviewAsync(0, rig.Token));
        using var second = await rig.UntilAsync(rig.Camera.NextPreviewAsync(first.Sequence, rig.Token));
        first.Dispose();
        Assert.True(first.Image.IsWiped);
        Assert.NotEmpty(Pictures.Gray(second.Image.Bytes));
    }

    [Fact]
    public async Task Starting_and_stopping_twice_is_harmless()
    {
        await using var rig = await StartAsync();
        await rig.Camera.StartAsync(rig.Token);
        (await rig.UntilAsync(rig.Camera.NextPreviewAsync(0, rig.Token))).Dispose();
        await rig.Camera.StopAsync(rig.Token);
        await rig.Camera.StopAsync(rig.Token);
        await Throws(CameraFault.NotStarted, rig, rig.Camera.NextPreviewAsync(0, rig.Token));
    }

    [Fact]
    public async Task A_still_begins_when_it_was_asked_for_or_later()
    {
        await using var rig = await StartAsync();
        foreach (var delayMs in (int[])[-100, 0, 30, 400])
        {
            var notBefore = rig.Time.Monotonic() + TimeSpan.FromMilliseconds(delayMs);
            using var still = await rig.UntilAsync(rig.Camera.CaptureStillAsync(notBefore, rig.Token));
            Assert.InRange((still.ExposedAt - notBefore).TotalMilliseconds, 0, 500);
            Assert.NotEmpty(Pictures.Gray(still.Image.Bytes));
        }
    }

    [Fact]
    public async Task A_wait_ends_when_it_is_cancelled()
    {
        await using var rig = await StartAsync();
        using var source = new CancellationTokenSource();
        var waiting = rig.Camera.NextPreviewAsync(long.MaxValue - 1, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.UntilAsync(waiting));
    }

    [Fact]
    public async Task A_frame_that_never_comes_is_a_fault_and_no_endless_wait()
    {
        await using var rig = await StartAsync();
        await Throws(
            CameraFault.TimedOut, rig, rig.Camera.NextPreviewAsync(long.MaxValue - 1, rig.Token));
        await Throws(
            CameraFault.TimedOut, rig,
            rig.Camera.CaptureStillAsync(rig.Time.Monotonic() + TimeSpan.FromHours(1), rig.Token));
    }

    [Fact]
    public async Task An_unplugged_camera_says_so_and_comes_back_by_itself()
    {
        await using var rig = await StartAsync();
        var told = new List<CameraStatus>();
        rig.Camera.StatusChanged += told.Add;
        var before = await rig.UntilAsync(rig.Camera.NextPreviewAsync(0, rig.Token));
        before.Dispose();

        var waiting = rig.Camera.NextPreviewAsync(long.MaxValue - 1, rig.Token);
        rig.Unplug();
        await Throws(CameraFault.Unplugged, rig, waiting);
        await Throws(CameraFault.Unplugged, rig, rig.Camera.NextPreviewAsync(0, rig.Token));
        await Throws(CameraFault.Unplugged, rig, rig.Camera.CaptureStillAsync(default, rig.Token));
        Assert.Equal(new CameraStatus(DeviceState.Offline, CameraFault.Unplugged), rig.Camera.Status);

        rig.Replug();
        using var after = await rig.UntilAsync(
            rig.Camera.NextPreviewAsync(before.Sequence, rig.Token));
        Assert.Equal([DeviceState.Offline, DeviceState.Online], told.Select(s => s.State));
    }

    protected static async Task Throws(CameraFault fault, Rig rig, Task task)
    {
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<CameraFault>>(
            () => rig.UntilAsync(task));
        Assert.Equal(fault, thrown.Fault);
        Assert.Contains("expected", thrown.Message, StringComparison.Ordinal);
    }

    private async Task<CameraRig> StartAsync()
    {
        var rig = Open();
        await rig.Camera.StartAsync(rig.Token);
        return rig;
    }
}
