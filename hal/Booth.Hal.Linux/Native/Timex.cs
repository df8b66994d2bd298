using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>sys/timex.h, adjtimex(2): whether the wall clock follows a server.</summary>
[CHeader("sys/timex.h")]
internal static partial class Timex
{
    public const int STA_UNSYNC = 0x40;

    [LibraryImport(Libc.Library, EntryPoint = "adjtimex", SetLastError = true)]
    public static partial int Adjust(ref State state);

    /// <summary>struct timex; with modes 0 it is only read.</summary>
    [CStruct("struct timex", "sys/timex.h")]
    [StructLayout(LayoutKind.Explicit, Size = 208)]
    public struct State
    {
        [FieldOffset(0)]
        public uint modes;

        [FieldOffset(40)]
        public int status;
    }
}
