using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_joystick.h. https://wiki.libsdl.org/SDL2/CategoryJoystick</summary>
internal static partial class SDL_joystick
{
    [LibraryImport(SDL.Library)]
    public static partial SdlJoystickHandle SDL_JoystickOpen(int device_index);

    [LibraryImport(SDL.Library)]
    public static partial void SDL_JoystickClose(nint joystick);

    [LibraryImport(SDL.Library)]
    public static partial int SDL_JoystickInstanceID(SdlJoystickHandle joystick);
}
