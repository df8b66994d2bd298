namespace Booth.Engine;

/// <summary>When the booth stops selling, and how patient it is with its devices.</summary>
public sealed record EngineLimits
{
    /// <summary>Less room on the disk than this is out of service; megabytes, 10..10,000.</summary>
    public long MinDiskFreeMb { get; init; } = 100;

    /// <summary>Hotter than this is out of service; degrees Celsius, 40..110.</summary>
    public double MaxTemperatureC { get; init; } = 85;

    /// <summary>Length of the flash, 1..500 ms.</summary>
    public TimeSpan FlashDuration { get; init; } = TimeSpan.FromMilliseconds(60);

    /// <summary>
    /// Longest pause of the loop, and how often it looks at everything, 100 ms..60 s. The watchdog
    /// is fed at this pace: a booth keeps 1 s.
    /// </summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A finger that comes down this soon after a new screen was meant for the one before, where
    /// another key may have been: it does nothing. 0..1 s; people need some 250 ms to see a screen,
    /// programs that play visitors need nothing.
    /// </summary>
    public TimeSpan TouchGuard { get; init; } = TimeSpan.Zero;

    /// <summary>How often a print job is asked for, 10 ms..10 s.</summary>
    public TimeSpan PrintPoll { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the printer may leave open what became of a job before an alarm.</summary>
    public TimeSpan WithdrawPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Envelopes that are sent at the same time, 1..8.</summary>
    public int MaxUploadsAtOnce { get; init; } = 2;

    /// <summary>How often the outbox is looked at when nothing wakes it.</summary>
    public TimeSpan UploadPoll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often old rows are looked for.</summary>
    public TimeSpan PurgeInterval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often an unhealthy journal is tried again.</summary>
    public TimeSpan StorageRetry { get; init; } = TimeSpan.FromSeconds(2);
}
