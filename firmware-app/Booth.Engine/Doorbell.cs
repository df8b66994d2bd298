namespace Booth.Engine;

/// <summary>
/// Wakes the one who waits, early or in time. The waiter goes on under its own scheduler and never
/// on the thread that rings, which may hold a device's lock.
/// </summary>
internal sealed class Doorbell(TimeProvider timeProvider)
{
    private readonly Lock gate = new();
    private TaskCompletionSource? waiting;
    private bool rung;

    /// <summary>Ends the wait, or the next one when nobody waits.</summary>
    public void Ring()
    {
        lock (gate)
        {
            rung = true;
            waiting?.TrySetResult();
        }
    }

    /// <summary>Returns when it rings or has rung, at the latest after <paramref name="patience"/>.</summary>
    public async Task WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (TryBegin() is { } woken)
        {
            await using ITimer timer = timeProvider.CreateTimer(
                _ => woken.TrySetResult(), null, patience, Timeout.InfiniteTimeSpan);
            await using CancellationTokenRegistration end =
                cancellationToken.UnsafeRegister(_ => woken.TrySetResult(), null);
            await woken.Task;
            End();
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private TaskCompletionSource? TryBegin()
    {
        lock (gate)
        {
            waiting = rung
                ? null
                : new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            rung = false;
            return waiting;
        }
    }

    private void End()
    {
        lock (gate)
        {
            (waiting, rung) = (null, false);
        }
    }
}
