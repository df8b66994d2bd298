using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>
/// SDL.h of SDL 2.26 (Debian 12, libsdl2-2.0-0): names, types and values unchanged.
/// https://wiki.libsdl.org/SDL2/CategoryInit
/// </summary>
[CHeader("SDL2/SDL.h")]
internal static partial class SDL
{
    public const string Library = "libSDL2-2.0.so.0";

    public const byte SDL_MAJOR_VERSION = 2;
    public const uint SDL_INIT_VIDEO = 0x20;
    public const uint SDL_INIT_JOYSTICK = 0x200;

    /// <summary>0 on success, negative on error.</summary>
    [LibraryImport(Library)]
    public static partial int SDL_InitSubSystem(uint flags);

    [LibraryImport(Library)]
    public static partial void SDL_QuitSubSystem(uint flags);
}
