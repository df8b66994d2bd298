using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_events.h. https://wiki.libsdl.org/SDL2/CategoryEvents</summary>
[CHeader("SDL2/SDL_events.h")]
internal static partial class SDL_events
{
    public const uint SDL_QUIT = 0x100;
    public const uint SDL_WINDOWEVENT = 0x200;
    public const uint SDL_KEYDOWN = 0x300;
    public const uint SDL_MOUSEMOTION = 0x400;
    public const uint SDL_MOUSEBUTTONDOWN = 0x401;
    public const uint SDL_MOUSEBUTTONUP = 0x402;
    public const uint SDL_JOYBUTTONDOWN = 0x603;
    public const uint SDL_JOYDEVICEADDED = 0x605;
    public const uint SDL_JOYDEVICEREMOVED = 0x606;
    public const uint SDL_FINGERDOWN = 0x700;
    public const uint SDL_FINGERUP = 0x701;
    public const uint SDL_FINGERMOTION = 0x702;
    public const uint SDL_RENDER_TARGETS_RESET = 0x2000;
    public const uint SDL_RENDER_DEVICE_RESET = 0x2001;
    public const uint SDL_USEREVENT = 0x8000;

    /// <summary>SDL_TOUCH_MOUSEID: a mouse event that was made from a finger.</summary>
    public const uint SDL_TOUCH_MOUSEID = uint.MaxValue;

    /// <summary>1 when there was an event.</summary>
    [LibraryImport(SDL.Library)]
    public static partial int SDL_PollEvent(out SDL_Event @event);

    /// <summary>Waits in the display server's own queue; 1 when there was an event.</summary>
    [LibraryImport(SDL.Library)]
    public static partial int SDL_WaitEventTimeout(out SDL_Event @event, int timeout);

    /// <summary>1 when taken, 0 when filtered, negative on error. Any thread.</summary>
    [LibraryImport(SDL.Library)]
    public static partial int SDL_PushEvent(in SDL_Event @event);

    /// <summary>SDL_ADDEVENT of SDL_PeepEvents.</summary>
    public const int SDL_ADDEVENT = 0;

    /// <summary>Adds events with their own times, as a bench does; how many, or negative.</summary>
    [LibraryImport(SDL.Library)]
    public static partial int SDL_PeepEvents(
        in SDL_Event events, int numevents, int action, uint minType, uint maxType);
}
