using Booth.Drawing.Native;

namespace Booth.Drawing;

/// <summary>
/// A picture ready to be drawn, more than once if need be (a PDF then holds it once). It is a copy
/// in pinned memory, zeroed on dispose. Dispose it after the PDF is finished.
/// </summary>
public sealed class Picture : IDisposable
{
    private readonly PixelSurface surface;

    /// <summary>Copies the pixels.</summary>
    /// <param name="pixels">At least as many bytes as the size needs.</param>
    /// <param name="format">How they are to be read.</param>
    /// <param name="width">Pixels, 1..<see cref="PixelSurface.MaxSide"/>.</param>
    /// <param name="height">Pixels, as <paramref name="width"/>.</param>
    public Picture(ReadOnlySpan<byte> pixels, PixelFormat format, int width, int height)
    {
        surface = new PixelSurface(width, height);
        Cairo.SurfaceFlush(surface.Handle);
        PixelConversion.ToBgrx(pixels, format, surface.Bytes);
        Cairo.SurfaceMarkDirty(surface.Handle);
    }

    public int Width => surface.Width;

    public int Height => surface.Height;

    internal CairoSurface Handle => surface.Handle;

    /// <summary>Zeroes the copy. Safe to call twice.</summary>
    public void Dispose() => surface.Dispose();
}
