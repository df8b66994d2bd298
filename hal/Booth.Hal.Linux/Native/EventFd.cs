using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>sys/eventfd.h, eventfd(2): wakes a thread that polls.</summary>
[CHeader("sys/eventfd.h")]
internal static partial class EventFd
{
    public const int EFD_NONBLOCK = 0x800;
    public const int EFD_CLOEXEC = 0x80000;

    [LibraryImport(Libc.Library, EntryPoint = "eventfd", SetLastError = true)]
    private static partial int Create(uint initial, int flags);

    /// <summary>Makes one that is not set.</summary>
    public static Descriptor Open()
    {
        var number = Create(0, EFD_NONBLOCK | EFD_CLOEXEC);
        return number < 0
            ? throw ErrnoException.Last("eventfd", "eventfd")
            : Descriptor.Own(number, "eventfd");
    }

    /// <summary>Sets it, for good.</summary>
    public static void Set(Descriptor wake)
    {
        ReadOnlySpan<byte> one = [1, 0, 0, 0, 0, 0, 0, 0];
        if (wake.Write(one) != one.Length)
            throw new InvalidOperationException("an eventfd that was set once was full");
    }
}
