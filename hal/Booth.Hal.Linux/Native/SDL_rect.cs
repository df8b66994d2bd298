using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_Rect of SDL_rect.h. https://wiki.libsdl.org/SDL2/SDL_Rect</summary>
[CStruct("SDL_Rect", "SDL2/SDL_rect.h")]
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct SDL_Rect(int x, int y, int w, int h)
{
    [CField("x")]
    [FieldOffset(0)]
    public int X = x;

    [CField("y")]
    [FieldOffset(4)]
    public int Y = y;

    [CField("w")]
    [FieldOffset(8)]
    public int W = w;

    [CField("h")]
    [FieldOffset(12)]
    public int H = h;
}
