using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_video.h. https://wiki.libsdl.org/SDL2/CategoryVideo</summary>
[CHeader("SDL2/SDL_video.h")]
internal static partial class SDL_video
{
    public const int SDL_WINDOWPOS_CENTERED = 0x2FFF0000;

    public const uint SDL_WINDOW_RESIZABLE = 0x20;
    public const uint SDL_WINDOW_FULLSCREEN_DESKTOP = 0x1001;

    public const byte SDL_WINDOWEVENT_EXPOSED = 3;
    public const byte SDL_WINDOWEVENT_SIZE_CHANGED = 6;
    public const byte SDL_WINDOWEVENT_CLOSE = 14;

    [LibraryImport(SDL.Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial SdlWindowHandle SDL_CreateWindow(
        string title, int x, int y, int w, int h, uint flags);

    [LibraryImport(SDL.Library)]
    public static partial void SDL_DestroyWindow(nint window);

    [LibraryImport(SDL.Library)]
    public static partial void SDL_GetWindowSize(SdlWindowHandle window, out int w, out int h);

    /// <summary>The driver in use, in static memory; null before video is started.</summary>
    [LibraryImport(SDL.Library)]
    public static partial nint SDL_GetCurrentVideoDriver();
}
