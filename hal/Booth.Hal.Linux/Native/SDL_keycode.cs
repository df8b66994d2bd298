namespace Booth.Hal.Linux.Native;

/// <summary>SDL_keycode.h: letters and digits are their own codes.</summary>
/// <remarks>https://wiki.libsdl.org/SDL2/SDL_Keycode</remarks>
[CHeader("SDL2/SDL_keycode.h")]
internal static class SDL_keycode
{
    public const int SDLK_TAB = 9;
    public const int SDLK_RETURN = 13;
    public const int SDLK_SPACE = 32;
    public const int SDLK_RIGHT = 0x4000004F;
    public const int SDLK_KP_ENTER = 0x40000058;
    public const int SDLK_KP_1 = 0x40000059;
    public const int SDLK_KP_9 = 0x40000061;
}
