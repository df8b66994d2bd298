using Booth.Hal;

namespace Booth.Contract.Tests;

public sealed class OneShotTimerTests
{
    /// <summary>A machine so busy that its clock runs on between any two looks at it.</summary>
    [Fact]
    public void A_moment_that_passes_while_it_is_armed_is_due_at_once()
    {
        var clock = new RunningClock();
        using var timer = new OneShotTimer(clock, () => { });
        for (var ms = 0; ms < 500; ms++)
            timer.Arm(clock.Monotonic() + TimeSpan.FromMilliseconds(ms));

        Assert.NotEmpty(clock.Delays);
        Assert.All(clock.Delays, delay => Assert.True(delay >= TimeSpan.Zero, $"found {delay}"));
    }

    private sealed class RunningClock : TimeProvider
    {
        private long now;

        public List<TimeSpan> Delays { get; } = [];

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now += TimeSpan.FromMilliseconds(100).Ticks;

        public override ITimer CreateTimer(
            TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Noted(Delays);
    }

    private sealed class Noted(List<TimeSpan> delays) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            delays.Add(dueTime);
            return true;
        }

        public void Dispose() => delays.Capacity = delays.Count;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
