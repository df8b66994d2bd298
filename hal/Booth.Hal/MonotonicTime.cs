namespace Booth.Hal;

/// <summary>The one monotonic clock of the booth: every TimeSpan of a device or a deadline is on it.</summary>
public static class MonotonicTime
{
    /// <summary>Time since the clock's own origin; never goes back, not changed by NTP.</summary>
    public static TimeSpan Monotonic(this TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        return timeProvider.GetElapsedTime(0);
    }
}
