using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>
/// A V4L2 camera of the kernel, where there is one. BOOTH_BENCH_CAMERA names it: PATH WIDTH HEIGHT
/// DRIVER-FOLDER DEVICE, with blanks between, for example "/dev/video0 640 480
/// /sys/bus/platform/drivers/vivid vivid.0"; YUYV, at 30 frames a second.
/// </summary>
internal sealed class KernelCamera
{
    private readonly string driver;
    private readonly string device;

    private KernelCamera(string[] words)
    {
        (driver, device) = (words[3], words[4]);
        var options = new V4l2Options(words[0], int.Parse(words[1]), int.Parse(words[2]), IsMjpeg: false);
        Camera = new LinuxCamera(
            () => new V4l2Source(options, TimeProvider.System),
            new(words[0], options.WidthPx, options.HeightPx, options.WidthPx, options.HeightPx),
            TimeProvider.System);
    }

    private LinuxCamera Camera { get; }

    /// <summary>Null where no kernel device was named.</summary>
    public static CameraRig? TryOpen()
    {
        var words = Environment.GetEnvironmentVariable("BOOTH_BENCH_CAMERA")?.Split(' ');
        if (words is null)
            return null;

        Assert.Equal(5, words.Length);

        var bench = new KernelCamera(words);
        return new CameraRig(
            new HurriedBench(1, bench.Camera.DisposeAsync), bench.Camera, bench.Unplug, bench.Replug);
    }

    private void Unplug()
    {
        File.WriteAllText(Path.Combine(driver, "unbind"), device);
        HurriedBench.Until(() => Camera.Status.State == DeviceState.Offline);
    }

    private void Replug()
    {
        File.WriteAllText(Path.Combine(driver, "bind"), device);
        HurriedBench.Until(() => Camera.Status.State == DeviceState.Online);
    }
}
