namespace Booth.Hal.Simulated;

/// <summary>A panel sampled 100 times a second, and the finger or pen on it.</summary>
/// <remarks>
/// Gestures play one after the other on contact 0; a stuck contact is contact 9. When the panel is
/// lost, every contact is lifted first, and the gestures that were waiting are gone.
/// </remarks>
public sealed class SimulatedTouchPanel : ITouchPanel
{
    /// <summary>The most samples that may wait to be played.</summary>
    public const int MaxPendingSamples = 40_000;

    private const int PenId = 0;
    private const int StuckId = 9;

    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan TapTime = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan BetweenGestures = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(1);

    private readonly TimeProvider time;
    private readonly Random random;
    private readonly OneShotTimer pump;
    private readonly Lock gate = new();
    private readonly Lock telling = new();
    private readonly Queue<TouchContact> pending = new();
    private readonly Dictionary<int, TouchContact> down = [];
    private readonly StatusCell<TouchStatus> status = new(new TouchStatus(DeviceState.Online, null));
    private TimeSpan freeAt;
    private float jitterPx;
    private (float X, float Y) offsetPx;

    /// <param name="time">Paces the samples.</param>
    /// <param name="capabilities">Size of the glass.</param>
    /// <param name="seed">Of the jitter.</param>
    public SimulatedTouchPanel(TimeProvider time, TouchCapabilities capabilities, int seed)
    {
        (this.time, Capabilities, random) = (time, capabilities, new Random(seed));
        pump = new OneShotTimer(time, Pump);
    }

    /// <inheritdoc />
    public event Action<TouchStatus>? StatusChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public event Action<TouchContact>? ContactChanged;

    /// <inheritdoc />
    public TouchCapabilities Capabilities { get; }

    /// <inheritdoc />
    public TouchStatus Status => status.Current;

    /// <summary>When the last gesture is over.</summary>
    public TimeSpan BusyUntil
    {
        get
        {
            lock (gate)
                return freeAt;
        }
    }

    /// <summary>
    /// A finger comes down for 80 ms; false when nobody feels it: unplugged or full.
    /// </summary>
    public bool Tap(float xPx, float yPx) => Draw([[new TouchSample(xPx, yPx)]], TapTime);

    /// <summary>A pen writes strokes, 10 ms a sample; false when nobody feels it.</summary>
    public bool Draw(IReadOnlyList<IReadOnlyList<TouchSample>> strokes) => Draw(strokes, SampleEvery);

    /// <summary>Every sample is off by up to this many pixels, at random; 0 ends it.</summary>
    public void SetJitter(float pixels)
    {
        lock (gate)
            jitterPx = pixels;
    }

    /// <summary>Every sample is off by this; zero ends it.</summary>
    public void SetOffset(float xPx, float yPx)
    {
        lock (gate)
            offsetPx = (xPx, yPx);
    }

    /// <summary>
    /// Dirt on the glass: a contact that never moves; told as a fault after a minute.
    /// </summary>
    public void Stick(float xPx, float yPx)
    {
        lock (gate)
        {
            if (Status.State == DeviceState.Offline || down.ContainsKey(StuckId))
                return;

            pending.Enqueue(Sample(StuckId, TouchPhase.Down, new(xPx, yPx), Later(freeAt)));
        }

        Pump();
    }

    /// <summary>The glass is wiped.</summary>
    public void Wipe()
    {
        lock (telling)
        {
            Lift(StuckId);
            status.Update(s => s.Fault == TouchFault.StuckContact ? Fine : s);
        }

        Pump();
    }

    /// <summary>The cable is pulled: all contacts are lifted, then the panel is offline.</summary>
    public void Unplug()
    {
        lock (telling)
        {
            lock (gate)
            {
                pending.Clear();
                freeAt = TimeSpan.Zero;
            }

            foreach (var id in down.Keys.ToList())
                Lift(id);

            status.Set(new TouchStatus(DeviceState.Offline, TouchFault.Unplugged));
        }
    }

    /// <summary>The cable is back.</summary>
    public void Replug() => status.Update(s => s.Fault == TouchFault.Unplugged ? Fine : s);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        pump.Dispose();
        return ValueTask.CompletedTask;
    }

    private static TouchStatus Fine => new(DeviceState.Online, null);

    private bool Draw(IReadOnlyList<IReadOnlyList<TouchSample>> strokes, TimeSpan lastSampleTime)
    {
        lock (gate)
        {
            var samples = strokes.Sum(s => s.Count + 1);
            if (Status.State == DeviceState.Offline || pending.Count + samples > MaxPendingSamples)
                return false;

            foreach (var stroke in strokes.Where(s => s.Count > 0))
                Enqueue(stroke, lastSampleTime);
        }

        Pump();
        return true;
    }

    private void Enqueue(IReadOnlyList<TouchSample> stroke, TimeSpan lastSampleTime)
    {
        var at = Later(freeAt);
        var phase = TouchPhase.Down;
        foreach (var sample in stroke)
        {
            pending.Enqueue(Sample(PenId, phase, sample, at));
            (phase, at) = (TouchPhase.Moved, at + SampleEvery);
        }

        at += lastSampleTime - SampleEvery;
        pending.Enqueue(Sample(PenId, TouchPhase.Up, stroke[^1], at));
        freeAt = at + BetweenGestures;
    }

    private TouchContact Sample(int id, TouchPhase phase, TouchSample sample, TimeSpan at) => new(
        id,
        phase,
        Math.Clamp(sample.XPx + offsetPx.X + Noise(), 0, Capabilities.WidthPx - 1),
        Math.Clamp(sample.YPx + offsetPx.Y + Noise(), 0, Capabilities.HeightPx - 1),
        Capabilities.MeasuresPressure ? sample.Pressure : 0.5f,
        at);

    private float Noise() => jitterPx == 0 ? 0 : jitterPx * ((2 * random.NextSingle()) - 1);

    private TimeSpan Later(TimeSpan at) => at > time.Monotonic() ? at : time.Monotonic();

    // Told under one lock, so that contacts keep their order whoever pumps.
    private void Pump()
    {
        lock (telling)
        {
            var now = time.Monotonic();
            while (TakeDue(now) is { } contact)
                Tell(contact);

            TimeSpan? stuckAt = down.TryGetValue(StuckId, out var stuck) ? stuck.At + StuckAfter : null;
            if (stuckAt <= now)
                status.Update(s => s.Fault is null
                    ? new TouchStatus(DeviceState.HardwareError, TouchFault.StuckContact) : s);

            lock (gate)
            {
                TimeSpan? next = pending.TryPeek(out var first) ? first.At : null;
                pump.Arm(stuckAt > now && (next is null || stuckAt < next) ? stuckAt : next);
            }
        }
    }

    private TouchContact? TakeDue(TimeSpan now)
    {
        lock (gate)
            return pending.TryPeek(out var next) && next.At <= now ? pending.Dequeue() : null;
    }

    private void Lift(int id)
    {
        if (down.TryGetValue(id, out var contact))
            Tell(contact with { Phase = TouchPhase.Up, At = time.Monotonic() });
    }

    private void Tell(TouchContact contact)
    {
        if (contact.Phase == TouchPhase.Up)
            down.Remove(contact.Id);
        else
            down[contact.Id] = contact;

        ContactChanged?.Invoke(contact);
    }
}
