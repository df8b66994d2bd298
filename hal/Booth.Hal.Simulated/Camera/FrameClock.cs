namespace Booth.Hal.Simulated;

/// <summary>When which frame is exposed: a sensor that runs for ever, whoever looks.</summary>
internal sealed class FrameClock(TimeSpan origin, int framesPerSecond)
{
    // Frames of the next 27 years are counted; later ones never come.
    private static readonly TimeSpan Never = TimeSpan.FromDays(10_000);

    private readonly long periodTicks = TimeSpan.TicksPerSecond / framesPerSecond;

    /// <summary>Length of one exposure.</summary>
    public static TimeSpan Exposure { get; } = TimeSpan.FromMilliseconds(10);

    /// <summary>From the end of the exposure until the frame is there.</summary>
    public static TimeSpan Readout { get; } = TimeSpan.FromMilliseconds(15);

    /// <summary>Start of the exposure of a frame, 1 being the first.</summary>
    public TimeSpan ExposedAt(long sequence) => sequence > Never.Ticks / periodTicks
        ? Never : origin + TimeSpan.FromTicks((sequence - 1) * periodTicks);

    /// <summary>When a frame is there.</summary>
    public TimeSpan ReadyAt(long sequence) => ExposedAt(sequence) + Exposure + Readout;

    /// <summary>The newest frame that is there; 0 before the first.</summary>
    public long NewestAt(TimeSpan now) => Math.Max(0, Floor(now - Exposure - Readout - origin) + 1);

    /// <summary>The first frame whose exposure begins at or after a time.</summary>
    public long FirstFrom(TimeSpan time) => Math.Max(1, -Floor(origin - time) + 1);

    private long Floor(TimeSpan span) =>
        (long)Math.Floor((double)span.Ticks / periodTicks);
}
