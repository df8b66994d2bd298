using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>A call to the kernel failed: what was done, on what, and the error's number.</summary>
internal sealed class ErrnoException(string operation, string path, int errno) : IOException(
    $"{operation} {path}: errno {errno} ({Marshal.GetPInvokeErrorMessage(errno)}){Hint(errno)}")
{
    public int Errno { get; } = errno;

    /// <summary>The failure of the call just made.</summary>
    public static ErrnoException Last(string operation, string path) =>
        new(operation, path, Marshal.GetLastPInvokeError());

    private static string Hint(int errno) => errno switch
    {
        ErrnoBase.ENOENT => ", expected the device there: check its cable and the path",
        13 => ", expected access: check the user's groups and the udev rule",
        ErrnoBase.EBUSY => ", expected to be alone: end the other program that uses it",
        ErrnoBase.ENOTTY => ", expected a device of this kind: check the path",
        ErrnoBase.EIO or ErrnoBase.ENODEV or ErrnoBase.ENXIO => ": the device is gone",
        _ => "",
    };
}
