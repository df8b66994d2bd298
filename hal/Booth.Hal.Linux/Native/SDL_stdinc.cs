using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_stdinc.h. https://wiki.libsdl.org/SDL2/CategoryStdinc</summary>
internal static partial class SDL_stdinc
{
    /// <summary>Changes what C libraries see, which .NET's own environment does not; 0 on success.</summary>
    [LibraryImport(SDL.Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SDL_setenv(string name, string value, int overwrite);
}
