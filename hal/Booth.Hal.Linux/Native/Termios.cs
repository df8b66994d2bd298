using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>termios.h, termios(3).</summary>
[CHeader("termios.h")]
internal static partial class Termios
{
    public const int TCSANOW = 0;
    public const int TCIOFLUSH = 2;
    public const uint CSTOPB = 0x40;
    public const uint CREAD = 0x80;
    public const uint CLOCAL = 0x800;
    public const uint B9600 = 13;
    public const uint B19200 = 14;
    public const uint B38400 = 15;
    public const uint B115200 = 4098;

    [LibraryImport(Libc.Library, EntryPoint = "tcgetattr", SetLastError = true)]
    public static partial int GetAttributes(Descriptor descriptor, out Settings settings);

    [LibraryImport(Libc.Library, EntryPoint = "tcsetattr", SetLastError = true)]
    public static partial int SetAttributes(
        Descriptor descriptor, int when, in Settings settings);

    [LibraryImport(Libc.Library, EntryPoint = "cfmakeraw")]
    public static partial void MakeRaw(ref Settings settings);

    [LibraryImport(Libc.Library, EntryPoint = "cfsetspeed", SetLastError = true)]
    public static partial int SetSpeed(ref Settings settings, uint speed);

    [LibraryImport(Libc.Library, EntryPoint = "tcflush", SetLastError = true)]
    public static partial int Flush(Descriptor descriptor, int queue);

    /// <summary>struct termios of glibc.</summary>
    [CStruct("struct termios", "termios.h")]
    [StructLayout(LayoutKind.Explicit, Size = 60)]
    public struct Settings
    {
        [FieldOffset(0)]
        public uint c_iflag;

        [FieldOffset(4)]
        public uint c_oflag;

        [FieldOffset(8)]
        public uint c_cflag;

        [FieldOffset(12)]
        public uint c_lflag;

        [FieldOffset(52)]
        public uint c_ispeed;

        [FieldOffset(56)]
        public uint c_ospeed;
    }
}
