using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_render.h, with the formats of SDL_pixels.h that are used.</summary>
/// <remarks>https://wiki.libsdl.org/SDL2/CategoryRender</remarks>
[CHeader("SDL2/SDL_render.h")]
internal static unsafe partial class SDL_render
{
    public const uint SDL_RENDERER_SOFTWARE = 1;
    public const uint SDL_RENDERER_ACCELERATED = 2;
    public const uint SDL_RENDERER_PRESENTVSYNC = 4;

    /// <summary>B, G, R, A in memory on a little-endian machine.</summary>
    public const uint SDL_PIXELFORMAT_ARGB8888 = 372645892;

    /// <summary>A plane of Y, then U and V of half the width and height.</summary>
    public const uint SDL_PIXELFORMAT_IYUV = 0x56555949;

    public const int SDL_TEXTUREACCESS_STREAMING = 1;
    public const int SDL_BLENDMODE_NONE = 0;
    public const int SDL_BLENDMODE_BLEND = 1;

    /// <summary>Full range, as in JPEG files (SDL_surface.h).</summary>
    public const int SDL_YUV_CONVERSION_JPEG = 0;

    [LibraryImport(SDL.Library)]
    public static partial SdlRendererHandle SDL_CreateRenderer(
        SdlWindowHandle window, int index, uint flags);

    [LibraryImport(SDL.Library)]
    public static partial void SDL_DestroyRenderer(nint renderer);

    [LibraryImport(SDL.Library)]
    public static partial int SDL_GetRendererOutputSize(
        SdlRendererHandle renderer, out int w, out int h);

    [LibraryImport(SDL.Library)]
    public static partial SdlTextureHandle SDL_CreateTexture(
        SdlRendererHandle renderer, uint format, int access, int w, int h);

    [LibraryImport(SDL.Library)]
    public static partial void SDL_DestroyTexture(nint texture);

    [LibraryImport(SDL.Library)]
    public static partial int SDL_SetTextureBlendMode(SdlTextureHandle texture, int blendMode);

    [LibraryImport(SDL.Library)]
    public static partial int SDL_LockTexture(
        SdlTextureHandle texture, in SDL_Rect rect, out byte* pixels, out int pitch);

    [LibraryImport(SDL.Library)]
    public static partial void SDL_UnlockTexture(SdlTextureHandle texture);

    [LibraryImport(SDL.Library)]
    public static partial int SDL_SetRenderDrawColor(
        SdlRendererHandle renderer, byte r, byte g, byte b, byte a);

    [LibraryImport(SDL.Library)]
    public static partial int SDL_RenderClear(SdlRendererHandle renderer);

    [LibraryImport(SDL.Library)]
    public static partial int SDL_RenderCopy(
        SdlRendererHandle renderer, SdlTextureHandle texture, in SDL_Rect srcrect,
        in SDL_Rect dstrect);

    /// <summary>No result: a driver that failed leaves an error, a lost device sends an event.</summary>
    [LibraryImport(SDL.Library)]
    public static partial void SDL_RenderPresent(SdlRendererHandle renderer);

    /// <summary>SDL_surface.h: how every YUV texture is read.</summary>
    [LibraryImport(SDL.Library)]
    public static partial void SDL_SetYUVConversionMode(int mode);
}
