using System.Buffers.Binary;
using System.IO.Compression;

namespace Booth.Portrait.Tests;

/// <summary>PNG files that no encoder of ours writes.</summary>
internal static class Png
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A grey ramp, R, G, B of the given depth.</summary>
    public static byte[] OfDepth(int bits, int width, int height)
    {
        var rows = new byte[height * (1 + (width * 3 * bits / 8))];
        return [.. Signature, .. Header(width, height, bits), .. Chunk("IDAT"u8, Deflate(rows)),
            .. Chunk("IEND"u8, [])];
    }

    /// <summary>A header that promises that size, and hardly any data.</summary>
    public static byte[] Promising(int width, int height) =>
        [.. Signature, .. Header(width, height, 8), .. Chunk("IDAT"u8, Deflate(new byte[100])),
            .. Chunk("IEND"u8, [])];

    /// <summary>The still with an animation of two frames around it (APNG).</summary>
    public static byte[] Animated(byte[] still)
    {
        var afterHeader = 8 + 25;
        byte[] frame = [.. new byte[4], .. still[16..24], .. new byte[8], 0, 1, 0, 10, 0, 0];
        byte[] second = [.. frame];
        second[3] = 1;
        return
        [
            .. still[..afterHeader], .. Chunk("acTL"u8, [0, 0, 0, 2, 0, 0, 0, 0]),
            .. Chunk("fcTL"u8, frame), .. still[afterHeader..^12], .. Chunk("fcTL"u8, second),
            .. Chunk("fdAT"u8, [0, 0, 0, 2, 1, 2, 3]), .. still[^12..],
        ];
    }

    private static byte[] Header(int width, int height, int bits)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), height);
        (data[8], data[9]) = ((byte)bits, 2);
        return Chunk("IHDR"u8, data);
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(data);
        return output.ToArray();
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
