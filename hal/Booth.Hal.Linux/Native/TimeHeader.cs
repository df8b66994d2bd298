namespace Booth.Hal.Linux.Native;

/// <summary>time.h.</summary>
[CHeader("time.h")]
internal static class TimeHeader
{
    public const int CLOCK_MONOTONIC = 1;
}
