using System.Runtime.InteropServices;

namespace Booth.ScreenBench.Native;

/// <summary>time.h, glibc 2.36.</summary>
internal static partial class Time
{
    private const int CLOCK_THREAD_CPUTIME_ID = 3;

    /// <summary>Processor time of this thread: other programs on the machine do not count.</summary>
    public static double ThreadCpuMs
    {
        get
        {
            if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, out var time) != 0)
                throw new InvalidOperationException("clock_gettime failed");

            return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
        }
    }

    /// <summary>0 on success.</summary>
    [LibraryImport("libc.so.6")]
    private static partial int clock_gettime(int clockid, out Timespec tp);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
