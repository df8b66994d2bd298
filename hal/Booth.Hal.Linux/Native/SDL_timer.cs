using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_timer.h. https://wiki.libsdl.org/SDL2/CategoryTimer</summary>
internal static partial class SDL_timer
{
    /// <summary>Milliseconds since SDL was started; wraps after 49 days, as event times do.</summary>
    [LibraryImport(SDL.Library)]
    public static partial uint SDL_GetTicks();
}
