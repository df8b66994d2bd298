using System.Runtime.InteropServices;

namespace Booth.Portrait;

/// <summary>stdlib.h: the environment that native libraries see; .NET keeps a copy of its own.</summary>
internal static partial class Stdlib
{
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint getenv(string name);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int setenv(string name, string value, int overwrite);
}
