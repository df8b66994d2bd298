using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>linux/i2c-dev.h. https://docs.kernel.org/i2c/dev-interface.html</summary>
[CHeader("linux/i2c-dev.h")]
internal static class I2cDev
{
    public const uint I2C_SLAVE = 0x0703;
    public const uint I2C_SMBUS = 0x0720;

    /// <summary>struct i2c_smbus_ioctl_data.</summary>
    [CStruct("struct i2c_smbus_ioctl_data", "linux/i2c-dev.h")]
    [StructLayout(LayoutKind.Explicit, Size = 16)]
    public struct SmbusArguments
    {
        [FieldOffset(0)]
        public byte read_write;

        [FieldOffset(1)]
        public byte command;

        [FieldOffset(4)]
        public uint size;

        [FieldOffset(8)]
        public nint data;
    }
}
