using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>A character device: a serial port in raw mode, or a USB printer.</summary>
public sealed class DescriptorLine : IByteLine
{
    private readonly Descriptor descriptor;

    private DescriptorLine(Descriptor descriptor) => this.descriptor = descriptor;

    /// <inheritdoc />
    public string Name => descriptor.Path;

    /// <summary>Opens a serial port: raw, 8 data bits, no parity, 1 stop bit, no flow control.</summary>
    /// <param name="path">/dev/serial/by-id/..., /dev/ttyAMA0.</param>
    /// <param name="baud">9600, 19200, 38400 or 115200.</param>
    /// <exception cref="IOException">Not there, not ours, or no serial port.</exception>
    public static DescriptorLine OpenSerial(string path, int baud)
    {
        var descriptor = Descriptor.Open(path, ReadWrite | Fcntl.O_NOCTTY);
        try
        {
            MakeRaw(descriptor, Speed(baud));
            return new(descriptor);
        }
        catch
        {
            descriptor.Dispose();
            throw;
        }
    }

    /// <summary>Opens a device that needs no setting: /dev/usb/lp0.</summary>
    /// <exception cref="IOException">Not there or not ours.</exception>
    public static DescriptorLine OpenPlain(string path) => new(Descriptor.Open(path, ReadWrite));

    /// <inheritdoc />
    public void Write(ReadOnlySpan<byte> bytes, TimeSpan timeout)
    {
        while (!bytes.IsEmpty)
        {
            if (!descriptor.WaitWritable(timeout))
                throw new ErrnoException("write", Name, ErrnoBase.ETIMEDOUT);

            bytes = bytes[descriptor.Write(bytes)..];
        }
    }

    /// <inheritdoc />
    public int Read(Span<byte> buffer, TimeSpan timeout) =>
        descriptor.WaitReadable(timeout) ? descriptor.Read(buffer) : 0;

    /// <inheritdoc />
    public void Discard()
    {
        Span<byte> waste = stackalloc byte[256];
        for (var i = 0; i < 64 && descriptor.Read(waste) > 0; i++)
        {
        }
    }

    /// <inheritdoc />
    public void Dispose() => descriptor.Dispose();

    private static int ReadWrite => Fcntl.O_RDWR | Fcntl.O_NONBLOCK;

    private static void MakeRaw(Descriptor descriptor, uint speed)
    {
        if (Termios.GetAttributes(descriptor, out var settings) != 0)
            throw ErrnoException.Last("tcgetattr", descriptor.Path);

        Termios.MakeRaw(ref settings);
        settings.c_cflag = (settings.c_cflag & ~Termios.CSTOPB) | Termios.CREAD | Termios.CLOCAL;
        if (Termios.SetSpeed(ref settings, speed) != 0)
            throw ErrnoException.Last("cfsetspeed", descriptor.Path);

        if (Termios.SetAttributes(descriptor, Termios.TCSANOW, settings) != 0)
            throw ErrnoException.Last("tcsetattr", descriptor.Path);

        if (Termios.Flush(descriptor, Termios.TCIOFLUSH) != 0)
            throw ErrnoException.Last("tcflush", descriptor.Path);
    }

    private static uint Speed(int baud) => baud switch
    {
        9600 => Termios.B9600,
        19200 => Termios.B19200,
        38400 => Termios.B38400,
        115200 => Termios.B115200,
        _ => throw new ArgumentException(
            $"found {baud} baud, expected 9600, 19200, 38400 or 115200", nameof(baud)),
    };
}
