namespace Booth.Hal.Linux.Native;

/// <summary>asm-generic/errno.h: the few that decide what happens next.</summary>
[CHeader("errno.h")]
internal static class ErrnoBase
{
    public const int ENOENT = 2;
    public const int EINTR = 4;
    public const int EIO = 5;
    public const int ENXIO = 6;
    public const int EAGAIN = 11;
    public const int ENOMEM = 12;
    public const int EBUSY = 16;
    public const int ENODEV = 19;
    public const int EINVAL = 22;
    public const int ENOTTY = 25;
    public const int ETIMEDOUT = 110;
}
