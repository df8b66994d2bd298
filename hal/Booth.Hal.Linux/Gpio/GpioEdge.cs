using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>From the kernel's event to the rules' edge.</summary>
internal static class GpioEdge
{
    /// <summary>
    /// The time is CLOCK_MONOTONIC in nanoseconds, the clock of <see cref="MonotonicTime"/>.
    /// </summary>
    public static PulseEdge From(in Native.Gpio.LineEvent source) => new(
        source.id == Native.Gpio.GPIO_V2_LINE_EVENT_RISING_EDGE,
        KernelTime.FromNanoseconds(source.timestamp_ns),
        source.line_seqno);
}
