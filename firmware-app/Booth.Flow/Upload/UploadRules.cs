namespace Booth.Flow;

/// <summary>When an envelope is sent again, and when it may no longer be kept.</summary>
public static class UploadRules
{
    /// <summary>Envelopes on their way at one moment.</summary>
    public const int MaxAtATime = 2;

    /// <summary>Upper bound of the first delay.</summary>
    public static TimeSpan FirstDelay { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Upper bound of every later delay.</summary>
    public static TimeSpan LongestDelay { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest Retry-After that is obeyed; a longer one is taken for a mistake.</summary>
    public static TimeSpan LongestRetryAfter { get; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long to wait after a failed attempt: full jitter, that is anything from nothing to a
    /// bound that doubles from 1 s to 5 min, so that a fleet does not knock in step after an
    /// outage. A Retry-After is waited for first, and the jitter comes on top.
    /// </summary>
    /// <param name="attempts">Attempts made so far, the failed one included; 1 or more.</param>
    /// <param name="retryAfter">What the collector asked for; null when it did not.</param>
    /// <param name="random">0 or more, below 1.</param>
    public static TimeSpan NextDelay(int attempts, TimeSpan? retryAfter, double random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(random);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(random, 1);
        var doublings = Math.Min(attempts - 1, 30);
        var bound = Math.Min(FirstDelay.TotalSeconds * (1L << doublings), LongestDelay.TotalSeconds);
        var asked = Math.Clamp(
            (retryAfter ?? TimeSpan.Zero).TotalSeconds, 0, LongestRetryAfter.TotalSeconds);
        return TimeSpan.FromSeconds(asked + (random * bound));
    }

    /// <summary>
    /// True when an envelope may no longer be kept: its code is dead, so the collector has no use
    /// for it and the booth no right to it. Until then the booth never gives up.
    /// </summary>
    public static bool IsPastRetention(DateTimeOffset queuedAt, DateTimeOffset now) =>
        now >= queuedAt.AddMonths(DossierRules.ValidMonths);
}
