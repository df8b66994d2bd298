using System.Runtime.InteropServices;

namespace Booth.FaultyDisk;

/// <summary>unistd.h: a second name for a file keeps it when the first is gone.</summary>
internal static partial class UniStd
{
    public static void Link(string path, string name)
    {
        if (link(path, name) != 0)
        {
            throw new IOException(
                $"link {path} to {name}: {Marshal.GetLastPInvokeErrorMessage()}; "
                + "expected a file system with hard links");
        }
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string path, string name);
}
