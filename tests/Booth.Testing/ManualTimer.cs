namespace Booth.Testing;

/// <summary>A timer of <see cref="ManualTimeProvider"/>.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state)
    : ITimer
{
    private volatile bool disposed;

    public TimeSpan Period { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>In the queue.</summary>
    public bool IsArmed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
            return false;

        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Fire()
    {
        if (!disposed)
            callback(state);
    }

    public void Dispose()
    {
        disposed = true;
        clock.Remove(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
