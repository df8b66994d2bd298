using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Booth.Flow;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>
/// An input of the kernel's GPIO character device: edges with the kernel's monotonic time and a
/// sequence number of the line, debounced by the kernel where the line asks for it.
/// </summary>
public sealed class GpioInputLine : IInputLine
{
    private const int EventsAtOnce = 64;

    private static readonly int EventBytes = Unsafe.SizeOf<Native.Gpio.LineEvent>();

    private readonly Descriptor descriptor;
    private readonly ReadyWatch watch;
    private readonly Lock gate = new();
    private readonly byte[] buffer = new byte[EventsAtOnce * EventBytes];
    private int next;
    private int end;

    /// <param name="line">As it is wired.</param>
    /// <exception cref="IOException">The line is not there, not ours or in use.</exception>
    public GpioInputLine(GpioLine line)
    {
        descriptor = GpioRequest.Input(line);
        watch = new ReadyWatch(descriptor);
    }

    /// <inheritdoc />
    public event Action? Ready
    {
        add => watch.Ready += value;
        remove => watch.Ready -= value;
    }

    /// <inheritdoc />
    public void Start() => watch.Start();

    /// <inheritdoc />
    public bool Read() => GpioRequest.Read(descriptor);

    /// <inheritdoc />
    public bool TryReadEdge(out PulseEdge edge)
    {
        lock (gate)
        {
            edge = default;
            if (next == end && !Refill())
                return false;

            var source = MemoryMarshal.Read<Native.Gpio.LineEvent>(buffer.AsSpan(next));
            next += EventBytes;
            edge = GpioEdge.From(source);
            return true;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        watch.Dispose();
        descriptor.Dispose();
    }

    private bool Refill()
    {
        watch.ThrowIfFailed();
        if (!descriptor.WaitReadable(TimeSpan.Zero))
            return false;

        (next, end) = (0, descriptor.Read(buffer));
        return end % EventBytes == 0
            ? end > 0
            : throw new IOException($"{descriptor.Path}: found {end} bytes of events, expected"
                + $" a multiple of {EventBytes}");
    }
}
