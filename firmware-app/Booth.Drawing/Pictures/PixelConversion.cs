using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Booth.Drawing;

/// <summary>Brings pixels into the order that Cairo draws.</summary>
internal static class PixelConversion
{
    /// <summary>Fills <paramref name="bgrx"/>; throws when <paramref name="source"/> is short.</summary>
    public static void ToBgrx(ReadOnlySpan<byte> source, PixelFormat format, Span<byte> bgrx)
    {
        var bytesPerPixel = format switch
        {
            PixelFormat.Bgrx32 => 4,
            PixelFormat.Rgb24 => 3,
            _ => 1,
        };
        var needed = bgrx.Length / 4 * bytesPerPixel;
        if (source.Length < needed)
        {
            throw new ArgumentException($"found {source.Length} bytes, expected {needed}");
        }

        source = source[..needed];
        switch (format)
        {
            case PixelFormat.Bgrx32:
                source.CopyTo(bgrx);
                break;
            case PixelFormat.Rgb24:
                FromRgb(source, MemoryMarshal.Cast<byte, uint>(bgrx));
                break;
            default:
                FromGrey(source, MemoryMarshal.Cast<byte, uint>(bgrx));
                break;
        }
    }

    /// <summary>Copies one row as a PNG stores it: grey, or red, green, blue.</summary>
    public static void ToPngRow(
        ReadOnlySpan<byte> source, PixelFormat format, int firstPixel, Span<byte> row)
    {
        if (format != PixelFormat.Bgrx32)
        {
            var bytesPerPixel = format == PixelFormat.Rgb24 ? 3 : 1;
            source.Slice(firstPixel * bytesPerPixel, row.Length).CopyTo(row);
            return;
        }

        var pixels = MemoryMarshal.Cast<byte, uint>(source).Slice(firstPixel, row.Length / 3);
        for (var i = 0; i < pixels.Length - 1; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(row.Slice(i * 3, 4), pixels[i] << 8);
        }

        var last = pixels[^1];
        row[^3] = (byte)(last >> 16);
        row[^2] = (byte)(last >> 8);
        row[^1] = (byte)last;
    }

    private static void FromRgb(ReadOnlySpan<byte> source, Span<uint> target)
    {
        // Four bytes at a time; the last pixel has only three left to read.
        for (var i = 0; i < target.Length - 1; i++)
        {
            target[i] = BinaryPrimitives.ReadUInt32BigEndian(source.Slice(i * 3, 4)) >> 8;
        }

        var last = source[^3..];
        target[^1] = (uint)((last[0] << 16) | (last[1] << 8) | last[2]);
    }

    private static void FromGrey(ReadOnlySpan<byte> source, Span<uint> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = source[i] * 0x010101u;
        }
    }
}
