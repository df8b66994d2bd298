namespace Booth.Hal.Linux.Native;

/// <summary>The C library of the booth, glibc 2.36.</summary>
internal static class Libc
{
    public const string Library = "libc.so.6";
}
