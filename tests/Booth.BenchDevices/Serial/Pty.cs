using Booth.Hal.Linux.Native;

namespace Booth.BenchDevices;

/// <summary>A serial line of which we are the device, under a path that outlives unplugging.</summary>
internal sealed class Pty : IDisposable
{
    private const uint TIOCSPTLCK = 0x40045431;
    private const uint TIOCGPTN = 0x80045430;

    private readonly string link;
    private readonly Descriptor master;

    // Held open, so that the line does not hang up when the booth closes it.
    private readonly Descriptor slave;

    public Pty(string link)
    {
        this.link = link;
        master = Descriptor.Open("/dev/ptmx", Fcntl.O_RDWR | Fcntl.O_NOCTTY | Fcntl.O_NONBLOCK);
        var unlocked = 0;
        master.Ioctl(TIOCSPTLCK, ref unlocked, "TIOCSPTLCK");
        var number = 0;
        master.Ioctl(TIOCGPTN, ref number, "TIOCGPTN");
        slave = Descriptor.Open($"/dev/pts/{number}", Fcntl.O_RDWR | Fcntl.O_NOCTTY);
        File.Delete(link);
        File.CreateSymbolicLink(link, slave.Path);
    }

    /// <summary>Reads what came; 0 when nothing came within the time.</summary>
    public int Read(Span<byte> buffer, TimeSpan timeout) =>
        master.WaitReadable(timeout) ? master.Read(buffer) : 0;

    /// <summary>Writes; what the line does not take is lost, as on a wire.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => master.Write(bytes);

    public void Dispose()
    {
        File.Delete(link);
        slave.Dispose();
        master.Dispose();
    }
}
