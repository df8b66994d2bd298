using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>The clock that the contract suites stand on.</summary>
public sealed class ManualTimeProviderTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Timers_run_in_order_and_see_their_own_due_time()
    {
        var clock = new ManualTimeProvider();
        var seen = new List<(string Name, TimeSpan At)>();
        using var late = clock.CreateTimer(
            _ => seen.Add(("late", clock.Elapsed)), null, 2 * Second, Timeout.InfiniteTimeSpan);
        using var early = clock.CreateTimer(
            _ => seen.Add(("early", clock.Elapsed)), null, Second, 1.5 * Second);

        clock.Advance(3 * Second);
        Assert.Equal([("early", Second), ("late", 2 * Second), ("early", 2.5 * Second)], seen);
        Assert.Equal(3 * Second, clock.Elapsed);
    }

    [Fact]
    public void A_disposed_or_stopped_timer_never_runs()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        var timer = clock.CreateTimer(_ => fired++, null, Second, Second);
        clock.Advance(Second);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.Advance(10 * Second);
        timer.Dispose();
        Assert.False(timer.Change(Second, Second));
        clock.Advance(10 * Second);
        Assert.Equal(1, fired);
    }

    [Fact]
    public void A_timer_made_by_a_timer_runs_in_the_same_advance()
    {
        var clock = new ManualTimeProvider();
        var at = TimeSpan.Zero;
        ITimer? inner = null;
        using var outer = clock.CreateTimer(
            _ => inner = clock.CreateTimer(
                _ => at = clock.Elapsed, null, Second, Timeout.InfiniteTimeSpan),
            null, Second, Timeout.InfiniteTimeSpan);
        clock.Advance(5 * Second);
        inner!.Dispose();
        Assert.Equal(2 * Second, at);
    }

    [Fact]
    public async Task Delays_and_time_outs_end_in_virtual_time()
    {
        var clock = new ManualTimeProvider();
        var start = clock.GetTimestamp();
        await clock.RunAsync(Task.Delay(TimeSpan.FromHours(3), clock), TimeSpan.FromHours(4));
        Assert.Equal(TimeSpan.FromHours(3), clock.GetElapsedTime(start));

        using var limit = new CancellationTokenSource(Second, clock);
        clock.Advance(Second);
        Assert.True(limit.IsCancellationRequested);

        var never = new TaskCompletionSource();
        await Assert.ThrowsAsync<TimeoutException>(() => clock.RunAsync(never.Task, Second));
    }

    [Fact]
    public void The_wall_clock_moves_on_its_own()
    {
        var clock = new ManualTimeProvider();
        clock.SetUtcNow(new DateTimeOffset(1970, 1, 1, 0, 0, 5, TimeSpan.Zero));
        clock.Advance(Second);
        Assert.Equal(6, clock.GetUtcNow().ToUnixTimeSeconds());
        Assert.Equal(Second, clock.GetElapsedTime(0));
    }
}
