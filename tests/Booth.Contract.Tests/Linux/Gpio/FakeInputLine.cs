using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>An input whose edges a test plans; it behaves as the kernel's does, gaps included.</summary>
internal sealed class FakeInputLine : IInputLine
{
    private readonly TimeProvider time;
    private readonly OneShotTimer timer;
    private readonly Queue<PulseEdge> edges = new();
    private uint sequence;
    private bool level;

    public FakeInputLine(TimeProvider time)
    {
        this.time = time;
        timer = new OneShotTimer(time, () => Ready?.Invoke());
    }

    public event Action? Ready;

    /// <summary>When the last planned edge is over.</summary>
    public TimeSpan BusyUntil { get; private set; }

    public bool IsGone { get; private set; }

    public bool IsOpen { get; private set; } = true;

    /// <summary>The next edges are lost in the kernel's buffer.</summary>
    public int EdgesToLose { get; set; }

    /// <summary>Plans an edge at a moment that is not before the last one's.</summary>
    public void Plan(bool isActive, TimeSpan at)
    {
        sequence++;
        BusyUntil = at;
        if (EdgesToLose > 0)
            EdgesToLose--;
        else
            edges.Enqueue(new(isActive, at, sequence));

        Arm();
    }

    /// <summary>Moves the line now.</summary>
    public void Move(bool isActive)
    {
        if (isActive != level)
            Plan(isActive, time.Monotonic());

        level = isActive;
        Ready?.Invoke();
    }

    /// <summary>The controller is pulled out.</summary>
    public void BeGone()
    {
        IsGone = true;
        Ready?.Invoke();
    }

    public void Start() => Arm();

    public bool Read() => IsGone ? throw Gone : level;

    public bool TryReadEdge(out PulseEdge edge)
    {
        if (IsGone)
            throw Gone;

        edge = default;
        if (!edges.TryPeek(out var first) || first.At > time.Monotonic())
            return false;

        edge = edges.Dequeue();
        level = edge.IsActive;
        Arm();
        return true;
    }

    public void Dispose()
    {
        IsOpen = false;
        timer.Dispose();
    }

    private static IOException Gone => new("read: errno 19, the device is gone");

    private void Arm() => timer.Arm(edges.TryPeek(out var edge) ? edge.At : null);
}
