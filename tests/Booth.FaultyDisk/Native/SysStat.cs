using System.Runtime.InteropServices;

namespace Booth.FaultyDisk;

/// <summary>sys/stat.h: which file a name stands for.</summary>
internal static unsafe partial class SysStat
{
    private const int AtCurrentFolder = -100;
    private const uint InodeOnly = 0x100;
    private const int StatxBytes = 256;
    private const int InodeAt = 32;

    /// <summary>The inode; null when there is no such name.</summary>
    public static long? Inode(string path)
    {
        byte* buffer = stackalloc byte[StatxBytes];
        return statx(AtCurrentFolder, path, 0, InodeOnly, buffer) == 0
            ? *(long*)(buffer + InodeAt)
            : null;
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(
        int folder, string path, int flags, uint mask, byte* buffer);
}
