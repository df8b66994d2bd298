using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>The board's watchdog: resets the board when nobody feeds it.</summary>
/// <remarks>
/// Device: /dev/watchdog of the kernel. It is armed by opening and disarmed by writing 'V' before
/// closing, which is done only when boothd ends in good order: after a crash, it bites.
/// </remarks>
public sealed class HardwareWatchdog : IDisposable
{
    private readonly Descriptor descriptor;

    /// <param name="path">/dev/watchdog0.</param>
    /// <param name="timeout">1..300 s; the driver may round it.</param>
    /// <exception cref="IOException">Not there, not ours, or it cannot be disarmed.</exception>
    public HardwareWatchdog(string path, TimeSpan timeout)
    {
        descriptor = Descriptor.Open(path, Fcntl.O_WRONLY);
        try
        {
            var info = default(WatchdogDevice.Info);
            descriptor.Ioctl(WatchdogDevice.WDIOC_GETSUPPORT, ref info, "describe");
            if ((info.options & WatchdogDevice.WDIOF_MAGICCLOSE) == 0)
                throw new IOException($"open {path}: found a watchdog that cannot be disarmed,"
                    + " expected one with magic close: an orderly stop would reset the board");

            var seconds = (int)timeout.TotalSeconds;
            descriptor.Ioctl(WatchdogDevice.WDIOC_SETTIMEOUT, ref seconds, "set the time-out of");
            Timeout = TimeSpan.FromSeconds(seconds);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What the driver made of the time-out.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Feeds it.</summary>
    /// <exception cref="IOException">The watchdog is gone.</exception>
    public void Feed()
    {
        var unused = 0;
        descriptor.Ioctl(WatchdogDevice.WDIOC_KEEPALIVE, ref unused, "feed");
    }

    /// <summary>Disarms it.</summary>
    public void Dispose()
    {
        try
        {
            if (!descriptor.IsClosed)
                descriptor.Write("V"u8);
        }
        catch (IOException)
        {
            // It is gone, or it bites: both are seen elsewhere.
        }
        finally
        {
            descriptor.Dispose();
        }
    }
}
