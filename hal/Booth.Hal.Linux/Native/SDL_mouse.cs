using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_mouse.h. https://wiki.libsdl.org/SDL2/CategoryMouse</summary>
[CHeader("SDL2/SDL_mouse.h")]
internal static partial class SDL_mouse
{
    public const byte SDL_BUTTON_LEFT = 1;

    /// <summary>1 shown, 0 hidden; negative on error.</summary>
    [LibraryImport(SDL.Library)]
    public static partial int SDL_ShowCursor(int toggle);
}
