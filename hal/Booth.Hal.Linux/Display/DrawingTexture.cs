using System.Runtime.InteropServices;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>The drawing as a streaming texture; only what changed is uploaded.</summary>
internal sealed class DrawingTexture : IDisposable
{
    private readonly int width;
    private readonly int height;

    public DrawingTexture(SdlRendererHandle renderer, int width, int height)
    {
        (this.width, this.height) = (width, height);
        Handle = SDL_error.Check(
            SDL_render.SDL_CreateTexture(renderer, SDL_render.SDL_PIXELFORMAT_ARGB8888,
                SDL_render.SDL_TEXTUREACCESS_STREAMING, width, height), "SDL_CreateTexture");
    }

    public SdlTextureHandle Handle { get; }

    /// <summary>Copies a rectangle of the drawing; alpha is made SDL's where the hole is.</summary>
    public void Upload(ReadOnlySpan<byte> drawing, SDL_Rect area, VideoPlace hole)
    {
        var target = Lock(area, out var pitch);
        for (var row = 0; row < area.H; row++)
        {
            var y = area.Y + row;
            var from = drawing.Slice(((y * width) + area.X) * 4, area.W * 4);
            var to = target.Slice(row * pitch, area.W * 4);
            from.CopyTo(to);
            if (y >= hole.YPx && y < hole.YPx + hole.HeightPx)
                Divide(to, Math.Max(hole.XPx - area.X, 0),
                    Math.Min(hole.XPx + hole.WidthPx - area.X, area.W));
        }

        SDL_render.SDL_UnlockTexture(Handle);
    }

    /// <summary>Overwrites everything.</summary>
    public void Wipe()
    {
        Lock(new SDL_Rect(0, 0, width, height), out _).Clear();
        SDL_render.SDL_UnlockTexture(Handle);
    }

    public void Dispose() => Handle.Dispose();

    private unsafe Span<byte> Lock(SDL_Rect area, out int pitch)
    {
        SDL_error.Check(
            SDL_render.SDL_LockTexture(Handle, area, out var pixels, out pitch), "SDL_LockTexture");
        return new Span<byte>(pixels, ((area.H - 1) * pitch) + (area.W * 4));
    }

    /// <summary>Cairo's colours are multiplied by alpha; SDL's blending multiplies itself.</summary>
    private static void Divide(Span<byte> row, int from, int to)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(row);
        for (var x = from; x < to; x++)
        {
            var alpha = pixels[x] >> 24;
            if (alpha is 0 or 255)
                continue;

            uint Channel(int shift, uint pixel) =>
                Math.Min(((pixel >> shift) & 255) * 255 / alpha, 255) << shift;

            pixels[x] = (alpha << 24) | Channel(16, pixels[x]) | Channel(8, pixels[x])
                | Channel(0, pixels[x]);
        }
    }
}
