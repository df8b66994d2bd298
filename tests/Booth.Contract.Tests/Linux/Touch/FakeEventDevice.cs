using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>A multitouch device whose reports a test plans.</summary>
internal sealed class FakeEventDevice : IEventDevice
{
    private const ushort Abs = 3;

    private readonly TimeProvider time;
    private readonly OneShotTimer timer;
    private readonly Queue<InputEvent> events = new();

    public FakeEventDevice(TimeProvider time)
    {
        this.time = time;
        timer = new OneShotTimer(time, () => Ready?.Invoke());
    }

    public event Action? Ready;

    public bool IsGone { get; private set; }

    public (int Min, int Max) RangeX => (0, 1279);

    public (int Min, int Max) RangeY => (0, 799);

    public int MaxPressure => 255;

    public void Swipe(float x1, float y1, float x2, float y2)
    {
        var at = time.Monotonic();
        foreach (var (x, y, isFirst, isLast) in Swipes.Points(x1, y1, x2, y2))
        {
            Put(Abs, 0x2F, 0, at);
            if (isFirst || isLast)
                Put(Abs, 0x39, isLast ? -1 : 77, at);

            if (!isLast)
            {
                Put(Abs, 0x35, (int)x, at);
                Put(Abs, 0x36, (int)y, at);
                Put(Abs, 0x3A, 120, at);
            }

            Put(0, 0, 0, at);
            at += Swipes.SampleEvery;
        }

        Arm();
    }

    public void Put(ushort type, ushort code, int value, TimeSpan at) =>
        events.Enqueue(new(type, code, value, at));

    public void BeGone()
    {
        IsGone = true;
        Ready?.Invoke();
    }

    public void Start() => Arm();

    public bool TryRead(out InputEvent one)
    {
        one = default;
        if (IsGone)
            throw new IOException("read: errno 19, the device is gone");

        if (!events.TryPeek(out var first) || first.At > time.Monotonic())
            return false;

        one = events.Dequeue();
        Arm();
        return true;
    }

    public void Dispose() => timer.Dispose();

    private void Arm() => timer.Arm(events.TryPeek(out var first) ? first.At : null);
}
