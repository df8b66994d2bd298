using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>What a buffer's numbers and bytes say about its frame. Pure.</summary>
internal static class V4l2Frame
{
    // Cameras fill up with zeroes after the end of the picture.
    private const int MaxPadding = 4096;

    // Longer than a frame waits in its buffer; no other clock is this near to ours.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>True when no part is missing that can be seen to be missing.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes, V4l2Options options)
    {
        if (!options.IsMjpeg)
            return bytes.Length == options.WidthPx * options.HeightPx * 2;

        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return false;

        var tail = bytes[^Math.Min(bytes.Length, MaxPadding)..].TrimEnd((byte)0);
        return tail.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]);
    }

    /// <summary>
    /// Start of exposure: the buffer's time where that is it (SOE), else a frame's time before, so
    /// that a frame is never taken for a later one than it is.
    /// </summary>
    public static TimeSpan ExposedAt(in VideoDev2.Buffer buffer, int framesPerSecond, TimeSpan now)
    {
        var stamp = KernelTime.FromParts(buffer.seconds, buffer.microseconds);
        var isMonotonic = (buffer.flags & VideoDev2.V4L2_BUF_FLAG_TIMESTAMP_MASK)
            == VideoDev2.V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC || IsOfThisClock(stamp, now);
        var isStart = (buffer.flags & VideoDev2.V4L2_BUF_FLAG_TSTAMP_SRC_MASK)
            == VideoDev2.V4L2_BUF_FLAG_TSTAMP_SRC_SOE;
        var at = isMonotonic ? stamp : now;
        at = at < now ? at : now;
        return isMonotonic && isStart ? at : at - TimeSpan.FromSeconds(1.0 / framesPerSecond);
    }

    // Some drivers do not say which clock they use. A frame may have waited to be read: its own time, where it
    // fits this clock, is nearer to its light than the time it was read at.
    private static bool IsOfThisClock(TimeSpan stamp, TimeSpan now) =>
        stamp <= now && now - stamp < Longest;
}
