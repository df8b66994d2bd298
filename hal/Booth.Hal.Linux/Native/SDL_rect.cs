using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_Rect of SDL_rect.h. https://wiki.libsdl.org/SDL2/SDL_Rect</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SDL_Rect(int x, int y, int w, int h)
{
    public int X = x;
    public int Y = y;
    public int W = w;
    public int H = h;
}
