using System.Runtime.InteropServices;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>A chip on an I2C bus of the kernel, read in SMBus I2C blocks of at most 32 bytes.</summary>
public sealed unsafe class I2cDevice : IRegisterDevice
{
    private readonly Descriptor descriptor;

    /// <param name="bus">/dev/i2c-1.</param>
    /// <param name="address">7-bit address, 0x08..0x77.</param>
    /// <exception cref="IOException">No such bus, or a kernel driver holds the chip.</exception>
    public I2cDevice(string bus, int address)
    {
        descriptor = Descriptor.Open(bus, Fcntl.O_RDWR);
        try
        {
            descriptor.IoctlNumber(I2cDev.I2C_SLAVE, address, $"choose chip 0x{address:X2} on");
        }
        catch
        {
            descriptor.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Read(byte register, Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            var count = Math.Min(into.Length, Native.I2c.I2C_SMBUS_BLOCK_MAX);
            ReadBlock(register, into[..count]);
            into = into[count..];
            register += (byte)count;
        }
    }

    /// <inheritdoc />
    public void Dispose() => descriptor.Dispose();

    private void ReadBlock(byte register, Span<byte> into)
    {
        var data = default(Native.I2c.SmbusData);
        data.block[0] = (byte)into.Length;
        var arguments = new I2cDev.SmbusArguments
        {
            read_write = Native.I2c.I2C_SMBUS_READ,
            command = register,
            size = Native.I2c.I2C_SMBUS_I2C_BLOCK_DATA,
            data = (nint)(&data),
        };
        descriptor.Ioctl(I2cDev.I2C_SMBUS, ref arguments, $"read register 0x{register:X2} of");
        if (data.block[0] != into.Length)
            throw new IOException($"read {descriptor.Path}: found {data.block[0]} bytes,"
                + $" expected {into.Length}");

        MemoryMarshal.CreateReadOnlySpan(ref data.block[1], into.Length).CopyTo(into);
    }
}
