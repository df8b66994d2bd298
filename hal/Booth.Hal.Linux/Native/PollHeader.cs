using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>poll.h, poll(2).</summary>
[CHeader("poll.h")]
internal static unsafe partial class PollHeader
{
    public const short POLLIN = 1;
    public const short POLLOUT = 4;
    public const short POLLERR = 8;
    public const short POLLHUP = 16;
    public const short POLLNVAL = 32;

    [LibraryImport(Libc.Library, EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(PollFd* descriptors, nuint count, int timeoutMs);

    /// <summary>struct pollfd.</summary>
    [CStruct("struct pollfd", "poll.h")]
    [StructLayout(LayoutKind.Explicit, Size = 8)]
    public struct PollFd
    {
        [FieldOffset(0)]
        public int fd;

        [FieldOffset(4)]
        public short events;

        [FieldOffset(6)]
        public short revents;
    }
}
