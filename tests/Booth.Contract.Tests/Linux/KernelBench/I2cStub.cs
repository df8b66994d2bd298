using Booth.Hal.Linux.Native;

namespace Booth.Contract.Tests;

/// <summary>
/// The kernel's i2c-stub with a chip at 0x38, where there is one: BOOTH_BENCH_I2C names the bus.
/// </summary>
internal sealed unsafe class I2cStub : IDisposable
{
    public const int Address = 0x38;

    private const byte Write = 0;

    private readonly Descriptor descriptor;

    public I2cStub(string bus)
    {
        Bus = bus;
        descriptor = Descriptor.Open(bus, Fcntl.O_RDWR);
        descriptor.IoctlNumber(I2cDev.I2C_SLAVE, Address, "choose the chip on");
    }

    /// <summary>Null where no kernel device was named.</summary>
    public static string? BusOfThisMachine { get; } =
        Environment.GetEnvironmentVariable("BOOTH_BENCH_I2C");

    public string Bus { get; }

    /// <summary>Writes registers from the first one on; at most 32.</summary>
    public void Set(byte first, params ReadOnlySpan<byte> values)
    {
        var data = default(I2c.SmbusData);
        data.block[0] = (byte)values.Length;
        values.CopyTo(new Span<byte>(data.block + 1, I2c.I2C_SMBUS_BLOCK_MAX));
        var arguments = new I2cDev.SmbusArguments
        {
            read_write = Write,
            command = first,
            size = I2c.I2C_SMBUS_I2C_BLOCK_DATA,
            data = (nint)(&data),
        };
        descriptor.Ioctl(I2cDev.I2C_SMBUS, ref arguments, "write to");
    }

    public void Dispose() => descriptor.Dispose();
}
