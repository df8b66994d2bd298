using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>
/// linux/watchdog.h. https://docs.kernel.org/watchdog/watchdog-api.html
/// </summary>
[CHeader("linux/watchdog.h")]
internal static class WatchdogDevice
{
    public const uint WDIOC_GETSUPPORT = 0x80285700;
    public const uint WDIOC_KEEPALIVE = 0x80045705;
    public const uint WDIOC_SETTIMEOUT = 0xC0045706;
    public const uint WDIOF_MAGICCLOSE = 0x0100;

    /// <summary>struct watchdog_info.</summary>
    [CStruct("struct watchdog_info", "linux/watchdog.h")]
    [StructLayout(LayoutKind.Explicit, Size = 40)]
    public struct Info
    {
        [FieldOffset(0)]
        public uint options;

        [FieldOffset(4)]
        public uint firmware_version;
    }
}
