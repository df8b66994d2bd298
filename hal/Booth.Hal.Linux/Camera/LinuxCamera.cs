using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>A V4L2 camera.</summary>
/// <remarks>
/// Device: any camera of the kernel that streams MJPEG or YUYV (UVC cameras, the board's own
/// through its driver). API: docs.kernel.org/userspace-api/media/v4l.
/// Wiring: USB or CSI; opened by a path that names the camera, not its number.
/// Trust: a frame's time and number are the kernel's; one whose data is torn is never given. The
/// stream runs in one size for preview and still: the photo is a frame that was seen.
/// Unplug: reading says ENODEV; those who wait are told, the device is opened again twice a second.
/// A stream without a frame for 2 s is frozen, closed and opened anew. Sequence numbers go on.
/// Our own crash: the kernel stops the stream and frees the buffers.
/// | what | how long |
/// | opening until the first frame | 0.2 to 1 s |
/// | a wait for a frame | at most 2.5 s |
/// </remarks>
public sealed class LinuxCamera : ICamera
{
    private const string Device = "camera";

    private static readonly TimeSpan FrozenAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReopenInterval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    private readonly Func<IVideoSource> open;
    private readonly TimeProvider time;
    private readonly OneShotTimer timer;
    private readonly Lock gate = new();
    private readonly List<FrameWaiter> waiters = [];
    private readonly StatusCell<CameraStatus> status = new(new(DeviceState.Online, null));

    private IVideoSource? source;
    private VideoFrame? newest;
    private TimeSpan lastFrameAt;
    private long sequenceBase = 1;
    private long lastSequence;
    private bool isStarted;

    /// <param name="open">Opens the device; called again after every failure.</param>
    /// <param name="capabilities">What the options of the device promise.</param>
    /// <param name="time">On the clock of the frames.</param>
    public LinuxCamera(
        Func<IVideoSource> open, CameraCapabilities capabilities, TimeProvider time)
    {
        (this.open, Capabilities, this.time) = (open, capabilities, time);
        timer = new OneShotTimer(time, Pump);
    }

    /// <inheritdoc />
    public event Action<CameraStatus>? StatusChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public CameraCapabilities Capabilities { get; }

    /// <inheritdoc />
    public CameraStatus Status => status.Current;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!isStarted)
            {
                isStarted = true;
                Pump();
                isStarted = source is not null;
            }

            return isStarted ? Task.CompletedTask : throw Fault(CameraFault.Unplugged, "start");
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            isStarted = false;
            Close();
            FailWaiters(CameraFault.NotStarted);
            timer.Arm(null);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<CameraFrame> NextPreviewAsync(
        long afterSequence, CancellationToken cancellationToken) =>
        WaitAsync("preview", f => Number(f) > afterSequence, cancellationToken);

    /// <inheritdoc />
    public Task<CameraFrame> CaptureStillAsync(
        TimeSpan notBefore, CancellationToken cancellationToken) =>
        WaitAsync("capture", f => f.ExposedAt >= notBefore, cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        timer.Dispose();
    }

    private async Task<CameraFrame> WaitAsync(
        string operation, Predicate<VideoFrame> fits, CancellationToken token)
    {
        var waiter = new FrameWaiter(fits);
        lock (gate)
        {
            if (!isStarted)
                throw Fault(CameraFault.NotStarted, operation);

            if (Status.State == DeviceState.Offline)
                throw Fault(CameraFault.Unplugged, operation);

            if (newest is null || !waiter.Offer(newest, Number(newest)))
                waiters.Add(waiter);
        }

        var (frame, number) = await WaitAsync(waiter, operation, token);
        if (frame.Image.Format == ImageFormat.Jpeg)
            return new(frame.Image, number, frame.ExposedAt);

        using (frame)
            return new(YuyvJpeg.Encode(frame.Image), number, frame.ExposedAt);
    }

    private async Task<(VideoFrame Frame, long Number)> WaitAsync(
        FrameWaiter waiter, string operation, CancellationToken token)
    {
        try
        {
            await using var end = time.CreateTimer(
                _ => waiter.Fail(TooLate(waiter, operation)), null, Patience,
                Timeout.InfiniteTimeSpan);
            await using var cancelled = token.UnsafeRegister(_ => waiter.Cancel(token), null);
            return await waiter.Frame;
        }
        finally
        {
            lock (gate)
                waiters.Remove(waiter);
        }
    }

    // Called by the device and by the timer.
    private void Pump()
    {
        lock (gate)
        {
            if (!isStarted)
                return;

            try
            {
                Open();
                while (source!.TryTake() is { } frame)
                    Take(frame);

                if (time.Monotonic() - lastFrameAt >= FrozenAfter)
                    Lose(CameraFault.Frozen, DeviceState.HardwareError);
                else
                    timer.Arm(lastFrameAt + FrozenAfter);
            }
            catch (IOException)
            {
                Lose(CameraFault.Unplugged, DeviceState.Offline);
            }
        }
    }

    private void Open()
    {
        if (source is not null)
            return;

        source = open();
        (sequenceBase, lastFrameAt) = (lastSequence + 1, time.Monotonic());
        source.Ready += Pump;
        source.Start();

        // A stream that was frozen is believed again when a frame comes.
        status.Update(s => s.Fault == CameraFault.Frozen ? s : new(DeviceState.Online, null));
    }

    private void Take(VideoFrame frame)
    {
        newest?.Dispose();
        newest = frame;
        lastFrameAt = time.Monotonic();
        lastSequence = Math.Max(lastSequence, Number(frame));
        status.Set(new(DeviceState.Online, null));
        waiters.RemoveAll(w => w.Offer(frame, Number(frame)));
    }

    private void Lose(CameraFault fault, DeviceState state)
    {
        Close();
        status.Set(new(state, fault));
        FailWaiters(fault);
        timer.Arm(time.Monotonic() + ReopenInterval);
    }

    private void Close()
    {
        source?.Dispose();
        newest?.Dispose();
        (source, newest) = (null, null);
    }

    private void FailWaiters(CameraFault fault)
    {
        foreach (var waiter in waiters)
            waiter.Fail(Fault(fault, "wait"));

        waiters.Clear();
    }

    private long Number(VideoFrame frame) => sequenceBase + frame.Sequence;

    private static DeviceFaultException<CameraFault> TooLate(FrameWaiter waiter, string operation) =>
        Fault(waiter.HasSeenTorn ? CameraFault.TornFrame : CameraFault.TimedOut, operation);

    private static DeviceFaultException<CameraFault> Fault(CameraFault fault, string operation) =>
        new(fault, operation, Device, fault switch
        {
            CameraFault.Unplugged => "found no camera, expected one: check its cable",
            CameraFault.NotStarted => "found the preview stopped, expected it to run: start it",
            CameraFault.Frozen => "found no frame for 2 s, expected one: it is opened anew",
            CameraFault.TornFrame => "found torn frames only, expected a whole one: check its cable",
            _ => "found no such frame within 2.5 s, expected one",
        });
}
