using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>unistd.h: read(2), write(2), close(2).</summary>
internal static unsafe partial class Unistd
{
    [LibraryImport(Libc.Library, EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(Descriptor descriptor, byte* buffer, nint count);

    [LibraryImport(Libc.Library, EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(Descriptor descriptor, byte* buffer, nint count);

    /// <summary>Closed even when it fails; must not be repeated.</summary>
    [LibraryImport(Libc.Library, EntryPoint = "close", SetLastError = true)]
    public static partial int Close(nint descriptor);
}
