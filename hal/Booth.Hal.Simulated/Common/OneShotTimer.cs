namespace Booth.Hal.Simulated;

/// <summary>A timer that is armed for a moment on the monotonic clock, again and again.</summary>
internal sealed class OneShotTimer : IDisposable
{
    private readonly TimeProvider time;
    private readonly ITimer timer;

    public OneShotTimer(TimeProvider time, Action callback)
    {
        this.time = time;
        timer = time.CreateTimer(
            _ => callback(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Arms for <paramref name="at"/>, at once if that is past; null disarms.</summary>
    public void Arm(TimeSpan? at)
    {
        // A due time is rounded down to milliseconds; one more and it is never early.
        var delay = at is not { } moment ? Timeout.InfiniteTimeSpan
            : moment <= time.Monotonic() ? TimeSpan.Zero
            : TimeSpan.FromMilliseconds(Math.Ceiling((moment - time.Monotonic()).TotalMilliseconds));
        timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();
}
