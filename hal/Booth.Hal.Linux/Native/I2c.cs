using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>linux/i2c.h.</summary>
[CHeader("linux/i2c.h")]
internal static class I2c
{
    public const byte I2C_SMBUS_READ = 1;
    public const uint I2C_SMBUS_I2C_BLOCK_DATA = 8;
    public const int I2C_SMBUS_BLOCK_MAX = 32;

    /// <summary>union i2c_smbus_data: a length, then at most 32 bytes.</summary>
    [CStruct("union i2c_smbus_data", "linux/i2c.h")]
    [StructLayout(LayoutKind.Explicit, Size = 34)]
    public unsafe struct SmbusData
    {
        [FieldOffset(0)]
        public fixed byte block[I2C_SMBUS_BLOCK_MAX + 2];
    }
}
