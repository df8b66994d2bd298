using System.Security.Cryptography;

namespace Booth.Portrait;

/// <summary>R, G, B bytes, rows without padding. Shows a face: pinned, and zeroed on dispose.</summary>
internal sealed class Raster : IDisposable
{
    private readonly byte[] bytes;

    public Raster(int width, int height)
    {
        (Width, Height) = (width, height);
        bytes = GC.AllocateUninitializedArray<byte>(checked(width * height * 3), pinned: true);
    }

    public int Width { get; }

    public int Height { get; }

    public Span<byte> Rgb => bytes;

    public Span<byte> Row(int y) => bytes.AsSpan(y * Width * 3, Width * 3);

    public void Dispose() => CryptographicOperations.ZeroMemory(bytes);
}
