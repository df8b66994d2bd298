namespace Booth.Hal.Simulated;

/// <summary>Wakes those who wait for a time or for something to happen before it.</summary>
/// <remarks>
/// A waiter is woken by one source that it awaits itself. WhenAny would go on in the thread pool
/// when a wait is cancelled, out of a simulation's order.
/// </remarks>
internal sealed class Change
{
    private readonly Lock gate = new();
    private readonly List<TaskCompletionSource> waiters = [];

    /// <summary>Wakes everyone.</summary>
    public void Raise()
    {
        lock (gate)
        {
            foreach (var waiter in waiters)
                waiter.TrySetResult();
        }
    }

    /// <summary>
    /// Returns after <paramref name="delay"/> or at the next <see cref="Raise"/>.
    /// </summary>
    public async Task WaitAsync(TimeProvider time, TimeSpan delay, CancellationToken token)
    {
        if (delay <= TimeSpan.Zero)
            return;

        // A delay is cut to whole milliseconds; rounded up, it never ends before its time.
        delay = TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));
        var woken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
            waiters.Add(woken);

        try
        {
            await using var timer = time.CreateTimer(
                _ => woken.TrySetResult(), null, delay, Timeout.InfiniteTimeSpan);
            await using var end = token.UnsafeRegister(_ => woken.TrySetResult(), null);
            await woken.Task;
        }
        finally
        {
            lock (gate)
                waiters.Remove(woken);
        }

        token.ThrowIfCancellationRequested();
    }
}
