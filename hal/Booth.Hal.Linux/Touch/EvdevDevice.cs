using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>A multitouch device of the kernel's input layer, for us alone.</summary>
public sealed class EvdevDevice : IEventDevice
{
    private const int EventsAtOnce = 64;

    private static readonly int EventBytes = Unsafe.SizeOf<InputHeader.Event>();

    private readonly Descriptor descriptor;
    private readonly ReadyWatch watch;
    private readonly byte[] buffer = new byte[EventsAtOnce * EventBytes];
    private readonly Queue<InputEvent> told = new();
    private int next;
    private int end;
    private bool hasDropped;

    /// <param name="path">/dev/input/by-id/..., or a name that udev made.</param>
    /// <exception cref="IOException">Not there, not ours, or no multitouch device.</exception>
    public EvdevDevice(string path)
    {
        descriptor = Descriptor.Open(path, Fcntl.O_RDONLY | Fcntl.O_NONBLOCK);
        try
        {
            RangeX = Range(InputHeader.ABS_MT_POSITION_X);
            RangeY = Range(InputHeader.ABS_MT_POSITION_Y);
            MaxPressure = TryAxis(InputHeader.ABS_MT_PRESSURE, out var axis) ? axis.maximum : 0;
            var clock = TimeHeader.CLOCK_MONOTONIC;
            descriptor.Ioctl(InputHeader.EVIOCSCLOCKID, ref clock, "set the clock of");
            descriptor.IoctlNumber(InputHeader.EVIOCGRAB, 1, "take for us alone");
        }
        catch
        {
            descriptor.Dispose();
            throw;
        }

        watch = new ReadyWatch(descriptor);
        TellSlots(TimeSpan.Zero);
    }

    /// <inheritdoc />
    public event Action? Ready
    {
        add => watch.Ready += value;
        remove => watch.Ready -= value;
    }

    /// <inheritdoc />
    public (int Min, int Max) RangeX { get; }

    /// <inheritdoc />
    public (int Min, int Max) RangeY { get; }

    /// <inheritdoc />
    public int MaxPressure { get; }

    /// <inheritdoc />
    public void Start() => watch.Start();

    /// <inheritdoc />
    public bool TryRead(out InputEvent one)
    {
        if (told.TryDequeue(out one))
            return true;

        if (next + EventBytes > end && !Refill())
            return false;

        var source = MemoryMarshal.Read<InputHeader.Event>(buffer.AsSpan(next));
        next += EventBytes;
        one = new(source.type, source.code, source.value,
            KernelTime.FromParts(source.seconds, source.microseconds));
        FollowDrops(one);
        return true;
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
        (next, end) = (0, descriptor.Read(buffer));
        return end >= EventBytes;
    }

    // After the report that follows lost events the slots are as the kernel has them now.
    private void FollowDrops(InputEvent one)
    {
        if (one.Type != InputHeader.EV_SYN)
            return;

        if (one.Code == InputHeader.SYN_REPORT && hasDropped)
            TellSlots(one.At);

        hasDropped = one.Code == InputHeader.SYN_DROPPED;
    }

    // The kernel tells only what changes: a finger at the height of the last one sends no height, be the last one
    // before this opening. So what stands in the slots is told first, as events.
    private void TellSlots(TimeSpan at)
    {
        foreach (var code in (ushort[])[InputHeader.ABS_MT_POSITION_X, InputHeader.ABS_MT_POSITION_Y,
            InputHeader.ABS_MT_PRESSURE])
        {
            var asked = default(Slots);
            asked[0] = code;
            descriptor.TryIoctl(InputHeader.EvioCGMtSlots, ref asked, out var errno);
            for (var slot = 0; errno == 0 && slot < ContactBoard.MaxContacts; slot++)
            {
                told.Enqueue(new(InputHeader.EV_ABS, InputHeader.ABS_MT_SLOT, slot, at));
                told.Enqueue(new(InputHeader.EV_ABS, code, asked[slot + 1], at));
            }
        }

        var current = TryAxis(InputHeader.ABS_MT_SLOT, out var axis) ? axis.value : 0;
        told.Enqueue(new(InputHeader.EV_ABS, InputHeader.ABS_MT_SLOT, current, at));
    }

    private (int Min, int Max) Range(ushort code) => TryAxis(code, out var axis)
        && axis.maximum > axis.minimum
        ? (axis.minimum, axis.maximum)
        : throw new IOException($"open {descriptor.Path}: found no multitouch positions, expected a"
            + " touch panel of protocol B: check the path");

    private bool TryAxis(ushort code, out InputHeader.AbsInfo axis)
    {
        axis = default;
        descriptor.TryIoctl(InputHeader.EvioCGAbs + code, ref axis, out var errno);
        return errno == 0;
    }

    // The code that is asked for, then a value for each slot.
    [InlineArray(1 + ContactBoard.MaxContacts)]
    private struct Slots
    {
        private int code;
    }
}
