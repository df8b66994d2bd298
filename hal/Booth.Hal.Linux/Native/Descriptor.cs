using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Booth.Hal.Linux.Native;

/// <summary>An open file of the kernel, closed once.</summary>
/// <remarks>Every call checks its return code; a failure is an <see cref="ErrnoException"/>.</remarks>
internal sealed unsafe class Descriptor() : SafeHandleMinusOneIsInvalid(ownsHandle: true)
{
    private const short Broken = PollHeader.POLLERR | PollHeader.POLLHUP | PollHeader.POLLNVAL;

    /// <summary>What was opened, for messages.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Opens; never inherited by child processes.</summary>
    public static Descriptor Open(string path, int flags)
    {
        // A C int: taken as a pointer, its -1 would be a number of 32 bits.
        var number = Fcntl.Open(path, flags | Fcntl.O_CLOEXEC);
        return number < 0 ? throw ErrnoException.Last("open", path) : Own(number, path);
    }

    /// <summary>Takes over a descriptor that an ioctl made.</summary>
    public static Descriptor Own(int number, string path)
    {
        var descriptor = new Descriptor { Path = path };
        descriptor.SetHandle(number);
        return descriptor;
    }

    /// <summary>Does an ioctl that must succeed.</summary>
    public int Ioctl<T>(nuint request, ref T argument, string operation)
        where T : unmanaged
    {
        while (true)
        {
            var result = TryIoctl(request, ref argument, out var errno);
            if (errno == 0)
                return result;

            if (errno != ErrnoBase.EINTR)
                throw new ErrnoException(operation, Path, errno);
        }
    }

    /// <summary>Does an ioctl whose argument is a number, and which must succeed.</summary>
    public void IoctlNumber(nuint request, nint argument, string operation)
    {
        if (IoctlHeader.Ioctl(this, request, (void*)argument) < 0)
            throw ErrnoException.Last(operation, Path);
    }

    /// <summary>Does an ioctl that may fail; <paramref name="errno"/> is 0 on success.</summary>
    public int TryIoctl<T>(nuint request, ref T argument, out int errno)
        where T : unmanaged
    {
        fixed (T* pointer = &argument)
        {
            var result = IoctlHeader.Ioctl(this, request, pointer);
            errno = result < 0 ? Marshal.GetLastPInvokeError() : 0;
            return result;
        }
    }

    /// <summary>
    /// Waits until there is something to read; false when the time is over or
    /// <paramref name="wake"/> was set.
    /// </summary>
    /// <exception cref="ErrnoException">The device is gone (EIO).</exception>
    public bool WaitReadable(TimeSpan timeout, Descriptor? wake = null) =>
        Wait(PollHeader.POLLIN, timeout, wake);

    /// <summary>Waits until it takes bytes; false when the time is over.</summary>
    public bool WaitWritable(TimeSpan timeout) => Wait(PollHeader.POLLOUT, timeout, wake: null);

    /// <summary>Reads what is there; 0 when nothing is (a non-blocking descriptor) or at the end.</summary>
    public int Read(Span<byte> buffer)
    {
        fixed (byte* pointer = buffer)
        {
            nint count;
            do
                count = Unistd.Read(this, pointer, buffer.Length);
            while (count < 0 && WasInterrupted("read"));
            return (int)Math.Max(0, count);
        }
    }

    /// <summary>Writes what fits; 0 when nothing does now.</summary>
    public int Write(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* pointer = buffer)
        {
            nint count;
            do
                count = Unistd.Write(this, pointer, buffer.Length);
            while (count < 0 && WasInterrupted("write"));
            return (int)Math.Max(0, count);
        }
    }

    // False when there is only nothing to do now.
    private bool WasInterrupted(string operation) => Marshal.GetLastPInvokeError() switch
    {
        ErrnoBase.EINTR => true,
        ErrnoBase.EAGAIN => false,
        var errno => throw new ErrnoException(operation, Path, errno),
    };

    protected override bool ReleaseHandle() => Unistd.Close(handle) == 0;

    // Held while the kernel waits on their numbers, so that no other file gets them meanwhile.
    private bool Wait(short events, TimeSpan timeout, Descriptor? wake)
    {
        var (isHeld, isWakeHeld) = (false, false);
        try
        {
            DangerousAddRef(ref isHeld);
            wake?.DangerousAddRef(ref isWakeHeld);
            return WaitHeld(events, timeout, wake);
        }
        finally
        {
            if (isWakeHeld)
                wake!.DangerousRelease();

            if (isHeld)
                DangerousRelease();
        }
    }

    private bool WaitHeld(short events, TimeSpan timeout, Descriptor? wake)
    {
        var waits = stackalloc PollHeader.PollFd[2];
        waits[0] = new() { fd = (int)handle, events = events };
        waits[1] = new() { fd = wake is null ? -1 : (int)wake.handle, events = PollHeader.POLLIN };
        var start = Stopwatch.GetTimestamp();

        // The runtime's own signals interrupt a wait; it goes on for the rest of its time.
        while (PollHeader.Poll(waits, 2, Milliseconds(timeout - Stopwatch.GetElapsedTime(start))) < 0)
        {
            var errno = Marshal.GetLastPInvokeError();
            if (errno != ErrnoBase.EINTR)
                throw new ErrnoException("poll", Path, errno);
        }

        // What came before the device went is still read.
        if ((waits[0].revents & events) != 0)
            return true;

        return (waits[0].revents & Broken) == 0
            ? false
            : throw new ErrnoException("poll", Path, ErrnoBase.EIO);
    }

    private static int Milliseconds(TimeSpan timeout) =>
        (int)Math.Clamp(Math.Ceiling(timeout.TotalMilliseconds), 0, int.MaxValue);
}
