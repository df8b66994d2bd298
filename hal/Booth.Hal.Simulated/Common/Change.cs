namespace Booth.Hal.Simulated;

/// <summary>Wakes those who wait for a time or for something to happen before it.</summary>
internal sealed class Change
{
    private TaskCompletionSource next = new();

    /// <summary>Wakes everyone. Never called under a lock: continuations run here.</summary>
    public void Raise() => Interlocked.Exchange(ref next, new TaskCompletionSource()).TrySetResult();

    /// <summary>
    /// Returns after <paramref name="delay"/> or at the next <see cref="Raise"/>.
    /// </summary>
    public async Task WaitAsync(TimeProvider time, TimeSpan delay, CancellationToken token)
    {
        if (delay <= TimeSpan.Zero)
            return;

        // A delay is cut to whole milliseconds; rounded up, it never ends before its time.
        delay = TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));
        var raised = next.Task;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(token);
        await Task.WhenAny(Task.Delay(delay, time, either.Token), raised);
        CancelHere(either);
        token.ThrowIfCancellationRequested();
    }

    // CancelAsync would end the delay on the thread pool, out of a simulation's order.
    private static void CancelHere(CancellationTokenSource source) => source.Cancel();
}
