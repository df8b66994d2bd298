namespace Booth.Hal.Linux;

/// <summary>
/// The kernel's CLOCK_MONOTONIC as the booth's monotonic time; TimeProvider.System counts on it.
/// </summary>
internal static class KernelTime
{
    private const int NanosecondsPerTick = 100;

    public static TimeSpan FromNanoseconds(ulong nanoseconds) =>
        new((long)(nanoseconds / NanosecondsPerTick));

    public static TimeSpan FromParts(long seconds, long microseconds) =>
        new((seconds * TimeSpan.TicksPerSecond) + (microseconds * TimeSpan.TicksPerMicrosecond));
}
