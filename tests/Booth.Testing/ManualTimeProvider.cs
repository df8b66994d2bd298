namespace Booth.Testing;

/// <summary>
/// Time that moves only when a test moves it. Timers run on the thread that advances, in the order
/// in which they are due, and each sees the clock at its own due time. The wall clock can be moved
/// on its own, as a technician or an NTP server would.
/// </summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    // A test that fires this many timers in one advance has a timer that re-arms itself at once.
    private const int MaxFiredPerAdvance = 1_000_000;

    // With no timer armed, only other threads can end a task: this many looks, a millisecond each.
    private const int MostLooksWithoutTimer = 3_000;

    private readonly Lock gate = new();
    private readonly PriorityQueue<ManualTimer, (TimeSpan Due, long Order)> queue = new();
    private long elapsedTicks;
    private TimeSpan wallOffset;
    private long order;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Monotonic time since construction.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(GetTimestamp());

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Starts at zero, so that GetElapsedTime(0, now) is <see cref="Elapsed"/>.</summary>
    public override long GetTimestamp() => Volatile.Read(ref elapsedTicks);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return start + Elapsed + wallOffset;
    }

    /// <summary>Sets the wall clock; monotonic time and timers do not notice.</summary>
    public void SetUtcNow(DateTimeOffset value)
    {
        lock (gate)
            wallOffset = value - start - Elapsed;
    }

    /// <summary>Moves time forward and runs every timer that becomes due.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = Elapsed + by;
        for (var fired = 0; TakeDue(target) is { } timer; fired++)
        {
            if (fired == MaxFiredPerAdvance)
                throw new InvalidOperationException("a timer re-arms itself without end");

            timer.Fire();
        }

        lock (gate)
            MoveTo(target);
    }

    /// <summary>
    /// Moves time from timer to timer until <paramref name="task"/> is done. Fails when virtual
    /// time reaches <paramref name="limit"/> from now first.
    /// </summary>
    public async Task RunAsync(Task task, TimeSpan limit)
    {
        var end = Elapsed + limit;
        for (var looks = 0; !task.IsCompleted; looks++)
        {
            await SettleAsync(task);
            if (task.IsCompleted)
                break;

            if (NextDue() is not { } due)
            {
                if (looks < MostLooksWithoutTimer)
                    continue;

                throw new TimeoutException("not done, and no timer is armed that could end it");
            }

            looks = 0;
            if (due > end)
                throw new TimeoutException($"not done after {limit} of virtual time");

            Advance(due > Elapsed ? due - Elapsed : TimeSpan.Zero);
        }

        await task;
    }

    /// <inheritdoc cref="RunAsync(Task, TimeSpan)" />
    public async Task<T> RunAsync<T>(Task<T> task, TimeSpan limit)
    {
        await RunAsync((Task)task, limit);
        return await task;
    }

    public override ITimer CreateTimer(
        TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Schedule(ManualTimer timer, TimeSpan dueIn, TimeSpan period)
    {
        lock (gate)
        {
            timer.Period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
            if (timer.IsArmed)
                queue.Remove(timer, out _, out _);

            timer.IsArmed = dueIn >= TimeSpan.Zero;
            if (timer.IsArmed)
                queue.Enqueue(timer, (Elapsed + dueIn, order++));
        }
    }

    internal void Remove(ManualTimer timer) =>
        Schedule(timer, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    // Continuations on other threads need real time to run; virtual time stands still meanwhile.
    private static async Task SettleAsync(Task task)
    {
        for (var i = 0; i < 20 && !task.IsCompleted; i++)
            await Task.Yield();

        if (!task.IsCompleted)
            await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(1), System));
    }

    /// <summary>When the next timer is due; null when none is armed.</summary>
    public TimeSpan? NextDue()
    {
        lock (gate)
            return queue.TryPeek(out _, out var next) ? next.Due : null;
    }

    private void MoveTo(TimeSpan time) =>
        Volatile.Write(ref elapsedTicks, Math.Max(elapsedTicks, time.Ticks));

    private ManualTimer? TakeDue(TimeSpan target)
    {
        lock (gate)
        {
            if (!queue.TryPeek(out var timer, out var next) || next.Due > target)
                return null;

            queue.Dequeue();
            MoveTo(next.Due);
            timer.IsArmed = timer.Period > TimeSpan.Zero;
            if (timer.IsArmed)
                queue.Enqueue(timer, (Elapsed + timer.Period, order++));

            return timer;
        }
    }
}
