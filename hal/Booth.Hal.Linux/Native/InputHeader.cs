using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>
/// linux/input.h. https://docs.kernel.org/input/multi-touch-protocol.html
/// </summary>
[CHeader("linux/input.h")]
internal static class InputHeader
{
    public const ushort EV_SYN = 0;
    public const ushort EV_ABS = 3;
    public const ushort SYN_REPORT = 0;
    public const ushort SYN_DROPPED = 3;
    public const ushort ABS_MT_SLOT = 0x2F;
    public const ushort ABS_MT_POSITION_X = 0x35;
    public const ushort ABS_MT_POSITION_Y = 0x36;
    public const ushort ABS_MT_TRACKING_ID = 0x39;
    public const ushort ABS_MT_PRESSURE = 0x3A;
    public const uint EVIOCGRAB = 0x40044590;
    public const uint EVIOCSCLOCKID = 0x400445A0;

    /// <summary>EVIOCGABS(0); the axis is added to it.</summary>
    public const uint EvioCGAbs = 0x80184540;

    /// <summary>EVIOCGMTSLOTS for a code and ten values after it, 44 bytes.</summary>
    public const uint EvioCGMtSlots = 0x802C450A;

    /// <summary>struct input_event on a 64-bit machine.</summary>
    [CStruct("struct input_event", "linux/input.h")]
    [StructLayout(LayoutKind.Explicit, Size = 24)]
    public struct Event
    {
        [CField("time.tv_sec")]
        [FieldOffset(0)]
        public long seconds;

        [CField("time.tv_usec")]
        [FieldOffset(8)]
        public long microseconds;

        [FieldOffset(16)]
        public ushort type;

        [FieldOffset(18)]
        public ushort code;

        [FieldOffset(20)]
        public int value;
    }

    /// <summary>struct input_absinfo.</summary>
    [CStruct("struct input_absinfo", "linux/input.h")]
    [StructLayout(LayoutKind.Explicit, Size = 24)]
    public struct AbsInfo
    {
        [FieldOffset(0)]
        public int value;

        [FieldOffset(4)]
        public int minimum;

        [FieldOffset(8)]
        public int maximum;

        [FieldOffset(20)]
        public int resolution;
    }
}
