namespace Booth.Hal.Simulated;

/// <summary>
/// A camera that looks at a picture, a folder of pictures, or a sitter who moves. Preview frames
/// are made only when asked for; a still is the picture's own file, in the light that there was.
/// </summary>
/// <remarks>
/// The sensor never stops, so sequence numbers and exposure times go on while nobody looks. A still
/// is a frame of the last second or a coming one. Unplugged and plugged in again, a started camera
/// goes on by itself.
/// </remarks>
public sealed class SimulatedCamera : ICamera
{
    /// <summary>Brightness behind a covered lens.</summary>
    public const double DarkGain = 0.03;

    private const string Device = "simulated camera";

    private static readonly TimeSpan FrozenAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly SimulatedLight light;
    private readonly FrameClock frames;
    private readonly Scene scene;
    private readonly OneShotTimer frozenTimer;
    private readonly Change change = new();
    private readonly Lock gate = new();
    private readonly StatusCell<CameraStatus> status = new(new CameraStatus(DeviceState.Online, null));
    private TimeSpan? startedAt;
    private TimeSpan? frozenAt;
    private long droppedUntil;
    private int framesToTear;
    private bool unplugged;
    private bool dark;
    private bool closed;

    /// <param name="time">Paces the frames.</param>
    /// <param name="light">Shared with the flash.</param>
    /// <param name="options">Picture and sizes.</param>
    /// <param name="seed">Of the sitter's movements.</param>
    /// <exception cref="DeviceFaultException{CameraFault}">The picture cannot be read.</exception>
    /// <exception cref="Booth.Drawing.JpegException">
    /// The picture is no usable JPEG file.
    /// </exception>
    public SimulatedCamera(
        TimeProvider time, SimulatedLight light, SimulatedCameraOptions options, int seed)
    {
        (this.time, this.light) = (time, light);
        frames = new FrameClock(time.Monotonic(), options.FramesPerSecond);
        scene = new Scene(options, seed, time.Monotonic());
        frozenTimer = new OneShotTimer(time, Tell);
        Capabilities = new CameraCapabilities(
            "Simulated camera", options.PreviewWidth, options.PreviewHeight, 0, 0);
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
            ObjectDisposedException.ThrowIf(closed, this);
            if (unplugged)
                throw Unplugged("start");

            startedAt ??= time.Monotonic();
        }

        Tell();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Set(() => startedAt = null);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<CameraFrame> NextPreviewAsync(
        long afterSequence, CancellationToken cancellationToken) =>
        MakePreview(await WaitForAsync(
            "preview", now => FindPreview(afterSequence, now), cancellationToken));

    /// <inheritdoc />
    public async Task<CameraFrame> CaptureStillAsync(
        TimeSpan notBefore, CancellationToken cancellationToken) =>
        MakeStill(await WaitForAsync(
            "capture", now => FindStill(notBefore, now), cancellationToken));

    /// <summary>The preview was started and the cable is in.</summary>
    public bool IsStreaming
    {
        get
        {
            lock (gate)
                return startedAt is not null && !unplugged;
        }
    }

    /// <summary>
    /// Another picture or folder; null: the empty seat. What cannot be shown changes nothing.
    /// </summary>
    /// <exception cref="DeviceFaultException{CameraFault}">The picture cannot be read.</exception>
    /// <exception cref="Booth.Drawing.JpegException">
    /// The picture is no usable JPEG file.
    /// </exception>
    public void ShowPicture(string? path) => scene.Show(path, time.Monotonic());

    /// <summary>The cable is pulled.</summary>
    public void Unplug() => Set(() => unplugged = true);

    /// <summary>The cable is back.</summary>
    public void Replug() => Set(() =>
    {
        startedAt = startedAt is null || !unplugged ? startedAt : time.Monotonic();
        unplugged = false;
    });

    /// <summary>Frames stop arriving.</summary>
    public void Freeze() => Set(() => frozenAt ??= time.Monotonic());

    /// <summary>The next frames never arrive.</summary>
    public void Drop(int count) => Set(() => droppedUntil = frames.NewestAt(time.Monotonic()) + count);

    /// <summary>The next frames arrive without their end.</summary>
    public void Tear(int count) => Set(() => framesToTear = count);

    /// <summary>The lens is covered.</summary>
    public void Darken() => Set(() => dark = true);

    /// <summary>Everything but the cable works again.</summary>
    public void Repair() => Set(() =>
        (frozenAt, framesToTear, droppedUntil, dark) = (null, 0, 0, false));

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        lock (gate)
            (closed, startedAt) = (true, null);

        change.Raise();
        frozenTimer.Dispose();
        scene.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<long> WaitForAsync(
        string operation, Func<TimeSpan, (long? Ready, TimeSpan WaitUntil)> find,
        CancellationToken token)
    {
        var end = time.Monotonic() + Patience;
        while (true)
        {
            token.ThrowIfCancellationRequested();
            var now = time.Monotonic();
            var (ready, waitUntil) = find(now);
            if (ready is { } sequence)
                return sequence;

            if (now >= end)
                throw TooLate(operation);

            await change.WaitAsync(time, (waitUntil < end ? waitUntil : end) - now, token);
        }
    }

    // A frame that is there, or until when to wait for one.
    private (long? Ready, TimeSpan WaitUntil) FindPreview(long after, TimeSpan now)
    {
        lock (gate)
        {
            var first = Math.Max(after + 1, FirstFrame("preview", now));
            var newest = frames.NewestAt(frozenAt ?? now);
            if (newest >= first)
                return (newest, now);

            return (null, KnownFrozenAt ?? frames.ReadyAt(first));
        }
    }

    // The frame itself may still lie ahead; it is ready when it was read out.
    private (long? Ready, TimeSpan WaitUntil) FindStill(TimeSpan notBefore, TimeSpan now)
    {
        lock (gate)
        {
            var kept = now - Remembered > notBefore ? now - Remembered : notBefore;
            var sequence = Math.Max(frames.FirstFrom(kept), FirstFrame("capture", now));
            var readyAt = frames.ReadyAt(sequence);
            if (KnownFrozenAt is { } known && readyAt > frozenAt)
                return (null, known);

            return readyAt <= now ? (sequence, now) : (null, readyAt);
        }
    }

    // The first frame that can be had at all; throws when none can.
    private long FirstFrame(string operation, TimeSpan now)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (unplugged)
            throw Unplugged(operation);

        if (startedAt is not { } started)
            throw new DeviceFaultException<CameraFault>(
                CameraFault.NotStarted, operation, Device, "found no preview, expected it started");

        if (now >= KnownFrozenAt)
            throw new DeviceFaultException<CameraFault>(
                CameraFault.Frozen, operation, Device,
                $"found no frame for {FrozenAfter.TotalSeconds} s, expected one every frame time");

        return Math.Max(frames.FirstFrom(started), droppedUntil + 1);
    }

    private CameraFrame MakePreview(long sequence)
    {
        var at = frames.ExposedAt(sequence);
        bool isTorn;
        double gain;
        lock (gate)
        {
            isTorn = framesToTear > 0;
            framesToTear -= isTorn ? 1 : 0;
            gain = dark ? DarkGain : 1;
        }

        var image = scene.Preview(at, gain);
        if (!isTorn)
            return new CameraFrame(image, sequence, at);

        using (image)
            return new CameraFrame(JpegTools.Tear(image), sequence, at);
    }

    private CameraFrame MakeStill(long sequence)
    {
        var at = frames.ExposedAt(sequence);
        bool isTorn;
        double gain;
        lock (gate)
        {
            isTorn = framesToTear > 0;
            framesToTear -= isTorn ? 1 : 0;
            gain = light.Gain(at, at + FrameClock.Exposure) * (dark ? DarkGain : 1);
        }

        if (isTorn)
            throw new DeviceFaultException<CameraFault>(
                CameraFault.TornFrame, "capture", Device,
                "found a frame without its end, expected a complete one: take it again");

        return new CameraFrame(scene.TakeStill(time.Monotonic(), gain), sequence, at);
    }

    // When frames are known to have stopped: nobody can tell before the preview runs.
    private TimeSpan? KnownFrozenAt => frozenAt is { } at && startedAt is { } started
        ? Later(at, started) + FrozenAfter : null;

    private void Set(Action action)
    {
        lock (gate)
            action();

        Tell();
        change.Raise();
    }

    private void Tell()
    {
        lock (gate)
        {
            frozenTimer.Arm(KnownFrozenAt > time.Monotonic() ? KnownFrozenAt : null);
        }

        status.Update(_ => StatusNow());
    }

    private CameraStatus StatusNow()
    {
        lock (gate)
        {
            return unplugged ? new(DeviceState.Offline, CameraFault.Unplugged)
                : time.Monotonic() >= KnownFrozenAt ? new(DeviceState.HardwareError, CameraFault.Frozen)
                : dark ? new(DeviceState.HardwareError, CameraFault.Dark)
                : new(DeviceState.Online, null);
        }
    }

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static DeviceFaultException<CameraFault> Unplugged(string operation) => new(
        CameraFault.Unplugged, operation, Device, "found no camera, expected one: check its cable");

    private static DeviceFaultException<CameraFault> TooLate(string operation) => new(
        CameraFault.TimedOut, operation, Device,
        $"found no frame within {Patience.TotalSeconds} s, expected one");
}
