using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Booth.Hal.Linux.Native;

namespace Booth.Contract.Tests;

/// <summary>
/// A multitouch panel that the kernel's uinput makes, where there is one: BOOTH_BENCH_UINPUT names its node
/// ("/dev/uinput"). Layouts: linux/uinput.h.
/// </summary>
internal sealed class UInputPanel : IDisposable
{
    private const uint SetEventBit = 0x40045564;
    private const uint SetAxisBit = 0x40045567;
    private const uint SetUp = 0x405C5503;
    private const uint SetUpAxis = 0x401C5504;
    private const uint Create = 0x5501;
    private const uint GetName = 0x8040552C;

    private static readonly (ushort Code, int Largest)[] Axes =
    [
        (InputHeader.ABS_MT_SLOT, 9), (InputHeader.ABS_MT_TRACKING_ID, 65535),
        (InputHeader.ABS_MT_POSITION_X, 1279), (InputHeader.ABS_MT_POSITION_Y, 799),
        (InputHeader.ABS_MT_PRESSURE, 255),
    ];

    private readonly Descriptor descriptor;

    public UInputPanel(string uinput)
    {
        descriptor = Descriptor.Open(uinput, Fcntl.O_RDWR);
        descriptor.IoctlNumber(SetEventBit, InputHeader.EV_SYN, "give reports to");
        descriptor.IoctlNumber(SetEventBit, InputHeader.EV_ABS, "give axes to");
        foreach (var (code, largest) in Axes)
        {
            descriptor.IoctlNumber(SetAxisBit, code, "give an axis to");
            var axis = new AxisSetup { Code = code, Range = new() { maximum = largest } };
            descriptor.Ioctl(SetUpAxis, ref axis, "describe an axis of");
        }

        var setup = default(PanelSetup);
        Encoding.ASCII.GetBytes("contract panel", ((Span<byte>)setup)[8..]);
        descriptor.Ioctl(SetUp, ref setup, "name");
        descriptor.IoctlNumber(Create, 0, "plug in");
        Path = Find();
    }

    /// <summary>Null where no kernel device was named.</summary>
    public static string? OfThisMachine { get; } =
        Environment.GetEnvironmentVariable("BOOTH_BENCH_UINPUT");

    /// <summary>/dev/input/event7.</summary>
    public string Path { get; }

    /// <summary>A report of the one finger; null lifts it.</summary>
    public void Report(int contact, (int X, int Y)? at)
    {
        if (at is { } point)
            Write(
                (InputHeader.ABS_MT_SLOT, 0), (InputHeader.ABS_MT_TRACKING_ID, contact),
                (InputHeader.ABS_MT_POSITION_X, point.X), (InputHeader.ABS_MT_POSITION_Y, point.Y),
                (InputHeader.ABS_MT_PRESSURE, 90));
        else
            Write((InputHeader.ABS_MT_SLOT, 0), (InputHeader.ABS_MT_TRACKING_ID, -1));
    }

    /// <summary>Pulls its cable.</summary>
    public void Dispose() => descriptor.Dispose();

    private void Write(params ReadOnlySpan<(ushort Code, int Value)> axes)
    {
        var events = new InputHeader.Event[axes.Length + 1];
        for (var i = 0; i < axes.Length; i++)
            events[i] = new() { type = InputHeader.EV_ABS, code = axes[i].Code, value = axes[i].Value };

        events[^1] = new() { type = InputHeader.EV_SYN, code = InputHeader.SYN_REPORT };
        descriptor.Write(MemoryMarshal.AsBytes<InputHeader.Event>(events));
    }

    private string Find()
    {
        var name = default(SystemName);
        descriptor.Ioctl(GetName, ref name, "ask the name of");
        var input = Encoding.ASCII.GetString(((ReadOnlySpan<byte>)name).TrimEnd((byte)0));
        var node = Directory.GetDirectories($"/sys/devices/virtual/input/{input}", "event*").Single();
        var path = System.IO.Path.Combine("/dev/input", System.IO.Path.GetFileName(node));

        // udev makes the node a moment later.
        HurriedBench.Until(() => File.Exists(path));
        return path;
    }

    [StructLayout(LayoutKind.Explicit, Size = 28)]
    private struct AxisSetup
    {
        [FieldOffset(0)]
        public ushort Code;

        [FieldOffset(4)]
        public InputHeader.AbsInfo Range;
    }

    // struct uinput_setup: input_id of 8 bytes, a name of 80, and a number for force feedback.
    [InlineArray(92)]
    private struct PanelSetup
    {
        private byte first;
    }

    [InlineArray(64)]
    private struct SystemName
    {
        private byte first;
    }
}
