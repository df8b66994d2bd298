using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Booth.Drawing;

/// <summary>
/// Writes PNG files. Ours and not Cairo's: it writes the resolution, zeroes its buffers, and prefers
/// speed to size.
/// </summary>
public static class PngEncoder
{
    // PNG_FILTER_UP: each row as its difference to the one above. Cheap, and good on white paper.
    private const byte UpFilter = 2;

    /// <summary>Encodes the pixels. The caller wipes and disposes the result.</summary>
    /// <param name="pixels">Rows without padding.</param>
    /// <param name="format">Gray8 gives a grey PNG, the others an RGB one.</param>
    /// <param name="width">Pixels, 1..<see cref="PixelSurface.MaxSide"/>.</param>
    /// <param name="height">Pixels, as <paramref name="width"/>.</param>
    /// <param name="dpi">Resolution to write into the file; 0 for none.</param>
    public static WipingStream Encode(
        ReadOnlySpan<byte> pixels, PixelFormat format, int width, int height, int dpi)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, PixelSurface.MaxSide);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, PixelSurface.MaxSide);
        var output = new WipingStream();
        output.Write(PngFormat.Signature);
        WriteHeader(output, format, width, height);
        WriteResolution(output, dpi);
        using var data = Compress(pixels, format, width, height);
        WriteChunk(output, "IDAT"u8, data.Written);
        WriteChunk(output, "IEND"u8, []);
        return output;
    }

    private static void WriteHeader(Stream output, PixelFormat format, int width, int height)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = (byte)(format == PixelFormat.Gray8 ? 0 : 2);
        header[10..].Clear();
        WriteChunk(output, "IHDR"u8, header);
    }

    private static void WriteResolution(Stream output, int dpi)
    {
        if (dpi <= 0)
        {
            return;
        }

        Span<byte> resolution = stackalloc byte[9];
        var pixelsPerMetre = (int)Math.Round(dpi / 0.0254);
        BinaryPrimitives.WriteInt32BigEndian(resolution, pixelsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(resolution[4..], pixelsPerMetre);
        resolution[8] = 1;
        WriteChunk(output, "pHYs"u8, resolution);
    }

    private static void WriteChunk(
        Stream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngFormat.Crc(type, data));
        output.Write(number);
    }

    private static WipingStream Compress(
        ReadOnlySpan<byte> pixels, PixelFormat format, int width, int height)
    {
        var rowLength = width * (format == PixelFormat.Gray8 ? 1 : 3);
        var rows = GC.AllocateArray<byte>((rowLength * 3) + 1, pinned: true);
        var above = rows.AsSpan(0, rowLength);
        var row = rows.AsSpan(rowLength, rowLength);
        var filtered = rows.AsSpan(rowLength * 2);
        filtered[0] = UpFilter;
        var output = new WipingStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                PixelConversion.ToPngRow(pixels, format, y * width, row);
                PngFilter.ApplyUp(row, above, filtered[1..]);
                zlib.Write(filtered);
                var next = above;
                above = row;
                row = next;
            }
        }

        FreedMemory.WipePooled(PngFormat.ZLibBufferLength);
        CryptographicOperations.ZeroMemory(rows);
        return output;
    }
}
