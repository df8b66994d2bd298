using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_hints.h. https://wiki.libsdl.org/SDL2/CategoryHints</summary>
[CHeader("SDL2/SDL_hints.h")]
internal static partial class SDL_hints
{
    public const string SDL_HINT_VIDEODRIVER = "SDL_VIDEODRIVER";
    public const string SDL_HINT_RENDER_DRIVER = "SDL_RENDER_DRIVER";
    public const string SDL_HINT_FRAMEBUFFER_ACCELERATION = "SDL_FRAMEBUFFER_ACCELERATION";
    public const string SDL_HINT_RENDER_SCALE_QUALITY = "SDL_RENDER_SCALE_QUALITY";
    public const string SDL_HINT_NO_SIGNAL_HANDLERS = "SDL_NO_SIGNAL_HANDLERS";
    public const string SDL_HINT_TOUCH_MOUSE_EVENTS = "SDL_TOUCH_MOUSE_EVENTS";
    public const string SDL_HINT_MOUSE_TOUCH_EVENTS = "SDL_MOUSE_TOUCH_EVENTS";
    public const string SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS = "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS";
    public const string SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS =
        "SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS";

    /// <summary>SDL_HINT_OVERRIDE: above the environment.</summary>
    public const int SDL_HINT_OVERRIDE = 2;

    /// <summary>1 when the hint is set, 0 otherwise.</summary>
    [LibraryImport(SDL.Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SDL_SetHintWithPriority(string name, string? value, int priority);
}
