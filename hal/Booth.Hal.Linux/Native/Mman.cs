using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>sys/mman.h, mmap(2).</summary>
[CHeader("sys/mman.h")]
internal static partial class Mman
{
    public const int PROT_READ = 1;
    public const int PROT_WRITE = 2;
    public const int MAP_SHARED = 1;

    /// <summary>MAP_FAILED.</summary>
    public const nint MapFailed = -1;

    [LibraryImport(Libc.Library, EntryPoint = "mmap", SetLastError = true)]
    public static partial nint Map(
        nint address, nuint length, int protection, int flags, Descriptor descriptor, nint offset);

    [LibraryImport(Libc.Library, EntryPoint = "munmap", SetLastError = true)]
    public static partial int Unmap(nint address, nuint length);
}
