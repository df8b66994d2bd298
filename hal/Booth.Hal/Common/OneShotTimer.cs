namespace Booth.Hal;

/// <summary>
/// A timer that is armed for a moment on the monotonic clock, again and again. For adapters.
/// </summary>
public sealed class OneShotTimer : IDisposable
{
    private readonly TimeProvider time;
    private readonly ITimer timer;

    /// <summary>Makes a timer that is not armed.</summary>
    /// <param name="time">Its clock.</param>
    /// <param name="callback">Called from the clock's threads.</param>
    public OneShotTimer(TimeProvider time, Action callback)
    {
        this.time = time;
        timer = time.CreateTimer(
            _ => callback(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Arms for <paramref name="at"/>, at once if that is past; null disarms.</summary>
    public void Arm(TimeSpan? at)
    {
        // The clock is read once: it runs on between two looks, and a due time below zero would end
        // the process. A due time is rounded down to milliseconds; one more and it is never early.
        var left = at - time.Monotonic();
        var delay = left is not { } span ? Timeout.InfiniteTimeSpan
            : span <= TimeSpan.Zero ? TimeSpan.Zero
            : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds));
        timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc />
    public void Dispose() => timer.Dispose();
}
