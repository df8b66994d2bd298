using System.Security.Cryptography;
using static Booth.Drawing.TurboJpeg;

namespace Booth.Drawing;

/// <summary>
/// Decodes one JPEG after the other to planes of Y, U and V (full range, U and V of half the width
/// and height), which is how the file holds them: no colour is converted. One thread at a time.
/// The planes are pinned, reused, and zeroed by <see cref="Wipe"/> and on dispose.
/// </summary>
public sealed class JpegPlanes : IDisposable
{
    private const byte NoColour = 128;

    private readonly TurboJpegHandle decoder = tjInitDecompress();
    private byte[] decoded = [];
    private byte[] planes = [];

    /// <summary>Width of the decoded picture, even; 0 before the first.</summary>
    public int Width { get; private set; }

    /// <summary>Height of the decoded picture, even.</summary>
    public int Height { get; private set; }

    /// <summary>Y, then U, then V, without padding; valid until the next decoding.</summary>
    public ReadOnlySpan<byte> I420 => planes.AsSpan(0, Width * Height * 3 / 2);

    /// <summary>Decodes with the least effort that gives this size or the file's own.</summary>
    /// <param name="jpeg">The whole file.</param>
    /// <param name="leastWidth">Pixels that are shown.</param>
    /// <param name="leastHeight">Pixels that are shown.</param>
    /// <exception cref="JpegException">Not a JPEG that a camera makes, or damaged.</exception>
    public void Decode(ReadOnlySpan<byte> jpeg, int leastWidth, int leastHeight)
    {
        var header = JpegCodec.ReadHeader(jpeg);
        var eighths = Simd(header.LeastEighths(leastWidth, leastHeight));
        var (width, height) = (header.ScaledWidth(eighths), header.ScaledHeight(eighths));
        var subsampling = DecodePlanes(jpeg, width, height);
        (Width, Height) = (width & ~1, height & ~1);
        Reserve(ref planes, Width * Height * 3 / 2);
        Gather(width, height, subsampling);
    }

    /// <summary>Zeroes all pixels.</summary>
    public void Wipe()
    {
        CryptographicOperations.ZeroMemory(decoded);
        CryptographicOperations.ZeroMemory(planes);
    }

    /// <summary>Zeroes all pixels and frees the decoder. Safe to call twice.</summary>
    public void Dispose()
    {
        Wipe();
        decoder.Dispose();
    }

    // libjpeg-turbo has vector code for 1, 2, 4 and 8 eighths only: 7 is slower than 8.
    private static int Simd(int eighths) => eighths <= 2 ? eighths : eighths <= 4 ? 4 : 8;

    private unsafe int DecodePlanes(ReadOnlySpan<byte> jpeg, int width, int height)
    {
        fixed (byte* file = jpeg)
        {
            if (tjDecompressHeader3(decoder, file, (nuint)jpeg.Length, out _, out _,
                out var subsampling, out _) != 0)
                throw Damaged();

            var sizes = PlaneSizes(width, height, subsampling);
            Reserve(ref decoded, sizes.Y + (2 * sizes.Colour));
            fixed (byte* start = decoded)
            {
                var targets = stackalloc byte*[3];
                targets[0] = start;
                targets[1] = start + sizes.Y;
                targets[2] = start + sizes.Y + sizes.Colour;
                if (tjDecompressToYUVPlanes(decoder, file, (nuint)jpeg.Length, targets, width,
                    null, height, TJFLAG_LIMITSCANS) != 0
                    && tjGetErrorCode(decoder) != TJERR_WARNING)
                    throw Damaged();
            }

            return subsampling;
        }
    }

    private JpegException Damaged() => new(JpegProblem.Damaged,
        $"found a damaged picture ({LastError(decoder)}), expected a complete JPEG file");

    private static (int Y, int Colour) PlaneSizes(int width, int height, int subsampling) => (
        tjPlaneWidth(0, width, subsampling) * tjPlaneHeight(0, height, subsampling),
        subsampling == TJSAMP_GRAY
            ? 0
            : tjPlaneWidth(1, width, subsampling) * tjPlaneHeight(1, height, subsampling));

    private void Gather(int width, int height, int subsampling)
    {
        var stride = tjPlaneWidth(0, width, subsampling);
        var source = decoded.AsSpan();
        for (var y = 0; y < Height; y++)
            source.Slice(y * stride, Width).CopyTo(planes.AsSpan(y * Width));

        var colours = planes.AsSpan(Width * Height, Width * Height / 2);
        if (subsampling == TJSAMP_GRAY)
        {
            colours.Fill(NoColour);
            return;
        }

        var (colourWidth, colourHeight) =
            (tjPlaneWidth(1, width, subsampling), tjPlaneHeight(1, height, subsampling));
        var size = colourWidth * colourHeight;
        var first = stride * tjPlaneHeight(0, height, subsampling);
        var quarter = Width * Height / 4;
        Halve(source.Slice(first, size), colourWidth, colourHeight, colours[..quarter]);
        Halve(source.Slice(first + size, size), colourWidth, colourHeight, colours[quarter..]);
    }

    /// <summary>Takes the nearest pixel; a plane that is half already is copied by rows.</summary>
    private void Halve(ReadOnlySpan<byte> source, int width, int height, Span<byte> target)
    {
        var (halfWidth, halfHeight) = (Width / 2, Height / 2);
        for (var y = 0; y < halfHeight; y++)
        {
            var from = source.Slice(y * height / halfHeight * width, width);
            var to = target.Slice(y * halfWidth, halfWidth);
            var step = (width << 16) / halfWidth;
            if (step >> 16 == 1)
                from[..halfWidth].CopyTo(to);
            else
                for (var x = 0; x < halfWidth; x++)
                    to[x] = from[(x * step) >> 16];
        }
    }

    /// <summary>At least so many bytes; what is given up is zeroed first.</summary>
    private static void Reserve(ref byte[] buffer, int length)
    {
        if (buffer.Length >= length)
            return;

        CryptographicOperations.ZeroMemory(buffer);
        buffer = GC.AllocateArray<byte>(length, pinned: true);
    }
}
