using System.Security.Cryptography;

namespace Booth.Drawing;

/// <summary>A decoded PNG. Zeroed on dispose.</summary>
public sealed class PngPicture : IDisposable
{
    private readonly byte[] pixels;

    internal PngPicture(PixelFormat format, int width, int height, int dpi)
    {
        (Format, Width, Height, Dpi) = (format, width, height, dpi);
        var bytes = width * height * (format == PixelFormat.Gray8 ? 1 : 3);
        pixels = GC.AllocateArray<byte>(bytes, pinned: true);
    }

    /// <summary>Gray8 or Rgb24; transparency was laid on white.</summary>
    public PixelFormat Format { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Pixels in an inch as the file says, rounded; 0 when it does not.</summary>
    public int Dpi { get; }

    public ReadOnlySpan<byte> Pixels => pixels;

    internal Span<byte> Target => pixels;

    /// <summary>Zeroes the pixels.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(pixels);
}
