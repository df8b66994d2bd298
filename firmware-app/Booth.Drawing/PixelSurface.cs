using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Booth.Drawing.Native;

namespace Booth.Drawing;

/// <summary>
/// Pixels in memory that a <see cref="Canvas"/> draws on: B, G, R, X, rows without padding. The
/// buffer is pinned, so no copy stays behind, and zeroed by <see cref="Wipe"/> and on dispose.
/// </summary>
public sealed class PixelSurface : IDisposable
{
    /// <summary>The longest side, in pixels.</summary>
    public const int MaxSide = 8192;

    private readonly byte[] buffer;

    /// <summary>Makes a black surface of 1..<see cref="MaxSide"/> pixels each way.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="hasAlpha">
    /// True: the fourth byte is alpha, colours are multiplied by it, and nothing is drawn yet.
    /// </param>
    public PixelSurface(int width, int height, bool hasAlpha = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MaxSide);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, MaxSide);
        (Width, Height) = (width, height);
        buffer = GC.AllocateArray<byte>(width * height * 4, pinned: true);
        Handle = Cairo.ImageSurfaceCreateForData(Marshal.UnsafeAddrOfPinnedArrayElement(buffer, 0),
            hasAlpha ? Cairo.Format.Argb32 : Cairo.Format.Rgb24, width, height, width * 4);
        Cairo.Check(Cairo.SurfaceStatus(Handle), "image surface");
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The pixels as drawn so far; they change with the next drawing.</summary>
    public ReadOnlyMemory<byte> Bgrx
    {
        get
        {
            Cairo.SurfaceFlush(Handle);
            return buffer;
        }
    }

    internal CairoSurface Handle { get; }

    internal Span<byte> Bytes => buffer;

    /// <summary>Zeroes every pixel; the surface can be drawn on again.</summary>
    public void Wipe()
    {
        // First: flushing makes Cairo copy pixels that a page has used, into memory of its own.
        CryptographicOperations.ZeroMemory(buffer);
        Cairo.SurfaceFlush(Handle);
        Cairo.SurfaceMarkDirty(Handle);
    }

    /// <summary>Zeroes every pixel and lets Cairo go. Safe to call twice.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(buffer);
        if (!Handle.IsClosed)
        {
            Cairo.SurfaceFinish(Handle);
            Handle.Dispose();
        }
    }
}
