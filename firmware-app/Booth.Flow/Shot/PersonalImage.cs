namespace Booth.Flow;

/// <summary>
/// Pixels or encoded bytes that show a face or a signature: a camera frame, the portrait, the ink,
/// the printed sheet. One of the two types that hold personal data (the other is
/// <see cref="Handwriting"/>). The buffer is pinned, so the collector never leaves a copy behind,
/// and zeroed on dispose.
/// </summary>
public sealed class PersonalImage : IDisposable
{
    private readonly byte[] buffer;
    private bool disposed;

    /// <summary>Makes an image of zeroes.</summary>
    /// <param name="format">How the bytes are to be read.</param>
    /// <param name="width">Pixels, 1..20,000 (0 when the format carries its own size).</param>
    /// <param name="height">Pixels, as <paramref name="width"/>.</param>
    /// <param name="byteCount">Bytes, 1..512 MiB.</param>
    public PersonalImage(ImageFormat format, int width, int height, int byteCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(byteCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(byteCount, 512 * 1024 * 1024);
        (Format, Width, Height) = (format, width, height);
        buffer = GC.AllocateArray<byte>(byteCount, pinned: true);
    }

    /// <summary>How the bytes are to be read.</summary>
    public ImageFormat Format { get; }

    /// <summary>Pixels; 0 when unknown before decoding.</summary>
    public int Width { get; }

    /// <summary>Pixels; 0 when unknown before decoding.</summary>
    public int Height { get; }

    /// <summary>True once the bytes are gone.</summary>
    public bool IsWiped => disposed;

    /// <summary>The bytes. Throws <see cref="ObjectDisposedException"/> once wiped.</summary>
    public Span<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return buffer;
        }
    }

    /// <summary>The bytes for an asynchronous reader, who must not keep them.</summary>
    public Memory<byte> Memory
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return buffer;
        }
    }

    /// <summary>Copies <paramref name="bytes"/> into a new image.</summary>
    public static PersonalImage CopyOf(
        ImageFormat format, ReadOnlySpan<byte> bytes, int width = 0, int height = 0)
    {
        var image = new PersonalImage(format, width, height, bytes.Length);
        bytes.CopyTo(image.buffer);
        return image;
    }

    /// <summary>Zeroes the bytes. Safe to call twice.</summary>
    public void Dispose()
    {
        Array.Clear(buffer);
        disposed = true;
    }

    /// <summary>Never the content.</summary>
    public override string ToString() => "<redacted>";
}
