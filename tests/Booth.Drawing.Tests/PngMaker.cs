using System.Buffers.Binary;
using System.IO.Compression;

namespace Booth.Drawing.Tests;

/// <summary>Writes PNG files of every kind, right or wrong, with right check sums.</summary>
internal static class PngMaker
{
    public static byte[] Make(
        int colourType, int width, int height, byte[] stored, byte[] palette, byte filter = 0)
    {
        using var file = new MemoryStream();
        file.Write(PngFormat.Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, (byte)colourType);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "tEXt"u8, "skipped"u8);
        WriteChunk(file, "PLTE"u8, palette);
        var data = Deflate(stored, Math.Max(1, height), filter);
        // In two chunks, as other writers do.
        WriteChunk(file, "IDAT"u8, data.AsSpan(0, 3));
        WriteChunk(file, "IDAT"u8, data.AsSpan(3));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Deflate(byte[] stored, int rows, byte filter)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest))
        {
            var length = stored.Length / Math.Min(rows, 2);
            for (var i = 0; i < Math.Min(rows, 2); i++)
            {
                zlib.WriteByte(filter);
                zlib.Write(stored, i * length, length);
            }
        }

        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngFormat.Crc(type, data));
        file.Write(number);
    }
}
