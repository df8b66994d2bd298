using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>malloc.h, glibc 2.36.</summary>
internal static partial class Malloc
{
    /// <summary>M_PERTURB: memory is filled with the low byte of the value when it is freed.</summary>
    public const int Perturb = -6;

    /// <summary>1 on success, 0 on error.</summary>
    [LibraryImport("libc.so.6", EntryPoint = "mallopt")]
    public static partial int Mallopt(int parameter, int value);
}
