namespace Booth.App;

/// <summary>
/// Feeds a watchdog, systemd's or the board's, only while the session loop turns: a loop that hangs must not be kept
/// alive by a timer that still runs.
/// </summary>
/// <param name="feed">Tells it that the loop turns.</param>
/// <param name="lastTurn">When the loop last turned, on any monotonic clock.</param>
/// <param name="interval">How often to look: a third of the watchdog's patience.</param>
/// <param name="timeProvider">The clock.</param>
public sealed class Watchdog(
    Action feed, Func<TimeSpan> lastTurn, TimeSpan interval, TimeProvider timeProvider)
{
    /// <summary>
    /// How often to look, from the environment's WATCHDOG_USEC; null without a watchdog.
    /// </summary>
    public static TimeSpan? IntervalFrom(string? watchdogUsec) =>
        long.TryParse(watchdogUsec, out var usec) && usec is >= 3_000 and <= 3_600_000_000
            ? TimeSpan.FromMicroseconds(usec / 3.0)
            : null;

    /// <summary>Feeds until stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(interval, timeProvider);
        TimeSpan? seen = null;
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var turn = lastTurn();
            if (turn != seen)
            {
                seen = turn;
                feed();
            }
        }
    }
}
