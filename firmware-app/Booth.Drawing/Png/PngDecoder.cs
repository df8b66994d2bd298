using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Booth.Drawing;

/// <summary>
/// Reads PNG files of 8 bits a channel, not interlaced, from memory. Whatever the bytes are, the
/// answer is a picture within the bounds or a <see cref="PngException"/>.
/// </summary>
public static class PngDecoder
{
    /// <summary>The largest picture read unless the caller says otherwise.</summary>
    public const int DefaultMaxPixels = 32_000_000;

    public static bool LooksLikePng(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(PngFormat.Signature);

    /// <summary>Decodes; the caller disposes the result.</summary>
    public static PngPicture Decode(ReadOnlySpan<byte> png, int maxPixels = DefaultMaxPixels)
    {
        if (!LooksLikePng(png))
        {
            throw new PngException("found no PNG signature");
        }

        using var data = new WipingStream();
        var chunks = ReadChunks(png[PngFormat.Signature.Length..], data, maxPixels);
        var header = chunks.Header
            ?? throw new PngException("found no header, expected IHDR first");
        var format = header.IsGrey ? PixelFormat.Gray8 : PixelFormat.Rgb24;
        var picture = new PngPicture(format, header.Width, header.Height, chunks.Dpi);
        try
        {
            Inflate(data, header, chunks.Palette, picture.Target);
            return picture;
        }
        catch
        {
            picture.Dispose();
            throw;
        }
    }

    private static Chunks ReadChunks(ReadOnlySpan<byte> rest, WipingStream data, int maxPixels)
    {
        var chunks = default(Chunks);
        while (true)
        {
            var chunk = TakeChunk(ref rest, out var type);
            if (chunks.Header is null != type.SequenceEqual("IHDR"u8))
            {
                throw new PngException("found a chunk out of order, expected IHDR first and once");
            }

            switch (type)
            {
                case var _ when type.SequenceEqual("IHDR"u8):
                    chunks.Header = PngHeader.Parse(chunk, maxPixels);
                    break;
                case var _ when type.SequenceEqual("PLTE"u8):
                    chunks.Palette = chunk;
                    break;
                case var _ when type.SequenceEqual("pHYs"u8):
                    chunks.Dpi = ParseResolution(chunk);
                    break;
                case var _ when type.SequenceEqual("IDAT"u8):
                    data.Write(chunk);
                    break;
                case var _ when type.SequenceEqual("IEND"u8):
                    return chunks;
                case var _ when (type[0] & 0x20) == 0:
                    throw new PngException("found an unknown chunk that must not be skipped");
            }
        }
    }

    private static ReadOnlySpan<byte> TakeChunk(
        scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> type)
    {
        var length = rest.Length < PngFormat.ChunkOverhead
            ? uint.MaxValue
            : BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - PngFormat.ChunkOverhead)
        {
            throw new PngException("found the end of the file inside a chunk");
        }

        type = rest.Slice(4, 4);
        var data = rest.Slice(8, (int)length);
        var crc = BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + data.Length)..]);
        if (crc != PngFormat.Crc(type, data))
        {
            throw new PngException("found a chunk whose check sum is wrong");
        }

        rest = rest[(PngFormat.ChunkOverhead + data.Length)..];
        return data;
    }

    private static int ParseResolution(ReadOnlySpan<byte> data) =>
        data.Length == 9 && data[8] == 1
            ? (int)Math.Round(BinaryPrimitives.ReadUInt32BigEndian(data) * 0.0254)
            : 0;

    private static void Inflate(
        WipingStream data, PngHeader header, ReadOnlySpan<byte> palette, Span<byte> target)
    {
        var stored = (header.Width * header.PixelBytes) + 1;
        var rows = GC.AllocateArray<byte>(stored * 2, pinned: true);
        var zlib = new ZLibStream(data.OpenRead(), CompressionMode.Decompress);
        try
        {
            var (above, row) = (rows.AsMemory(0, stored), rows.AsMemory(stored));
            var length = target.Length / header.Height;
            for (var y = 0; y < header.Height; y++)
            {
                ReadRow(zlib, row.Span, above.Span[1..], header.PixelBytes);
                PngPixels.Convert(row.Span[1..], header.ColourType, palette,
                    target.Slice(y * length, length));
                (above, row) = (row, above);
            }
        }
        finally
        {
            zlib.Dispose();
            FreedMemory.WipePooled(PngFormat.ZLibBufferLength);
            CryptographicOperations.ZeroMemory(rows);
        }
    }

    private static void ReadRow(
        ZLibStream zlib, Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        try
        {
            zlib.ReadExactly(row);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new PngException($"found damaged pixels: {exception.Message}");
        }

        if (!PngFilter.TryUndo(row[0], row[1..], above, pixelBytes))
        {
            throw new PngException($"found row filter {row[0]}, expected 0 to 4");
        }
    }

    private ref struct Chunks
    {
        public PngHeader? Header;
        public ReadOnlySpan<byte> Palette;
        public int Dpi;
    }
}
