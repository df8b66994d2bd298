using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>sys/ioctl.h, ioctl(2).</summary>
internal static unsafe partial class IoctlHeader
{
    [LibraryImport(Libc.Library, EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Ioctl(Descriptor descriptor, nuint request, void* argument);
}
