using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>A video device with a frame every 33 ms and faults on demand.</summary>
internal sealed class FakeVideoSource : IVideoSource
{
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(33);
    private static readonly byte[] Picture = Pictures.Sitter();

    private readonly TimeProvider time;
    private readonly OneShotTimer timer;
    private readonly bool isYuyv;
    private uint sequence;
    private TimeSpan nextAt;
    private bool isGone;

    public FakeVideoSource(TimeProvider time, bool isYuyv = false)
    {
        (this.time, this.isYuyv) = (time, isYuyv);
        nextAt = time.Monotonic() + FrameTime;
        timer = new OneShotTimer(time, () => Ready?.Invoke());
    }

    public event Action? Ready;

    public bool IsFrozen { get; set; }

    public int FramesToTear { get; set; }

    public bool IsOpen { get; private set; } = true;

    public void Start() => timer.Arm(nextAt);

    public void BeGone()
    {
        isGone = true;
        Ready?.Invoke();
    }

    public VideoFrame? TryTake()
    {
        if (isGone)
            throw new IOException("take a frame: errno 19, the device is gone");

        if (IsFrozen || nextAt > time.Monotonic())
            return null;

        var isTorn = FramesToTear > 0;
        FramesToTear -= isTorn ? 1 : 0;
        var frame = new VideoFrame(Image(), sequence++, nextAt - FrameTime, isTorn);
        nextAt += FrameTime;
        timer.Arm(nextAt);
        return frame;
    }

    public void Dispose()
    {
        IsOpen = false;
        timer.Dispose();
    }

    private PersonalImage Image() => isYuyv
        ? PersonalImage.CopyOf(
            ImageFormat.Yuyv, [.. Enumerable.Repeat<byte>(128, 300 * 400 * 2)], 300, 400)
        : PersonalImage.CopyOf(ImageFormat.Jpeg, Picture, 300, 400);
}
