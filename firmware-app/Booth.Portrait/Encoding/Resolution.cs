using System.Buffers.Binary;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>
/// OpenJPEG writes no resolution, and the e-photo must say 300 ppi: a `res ` superbox with the
/// capture (`resc`) and display (`resd`) resolution goes to the end of the `jp2h` superbox.
/// Source: ISO/IEC 15444-1, I.5.3.7.
/// </summary>
internal static class Resolution
{
    /// <summary>300 ppi.</summary>
    public const ushort PixelsPerMetre = 11811;

    private const int BoxHeaderBytes = 8;
    private const int ValueBoxBytes = 18;
    private const int SuperboxBytes = BoxHeaderBytes + (2 * ValueBoxBytes);

    /// <summary>A copy of <paramref name="jp2"/> with the box.</summary>
    public static PersonalImage Insert(ReadOnlySpan<byte> jp2, int width, int height)
    {
        var header = FindHeaderBox(jp2);
        var headerBytes = BinaryPrimitives.ReadInt32BigEndian(jp2[header..]);
        var end = header + headerBytes;
        var result = new PersonalImage(ImageFormat.Jp2, width, height, jp2.Length + SuperboxBytes);
        jp2[..end].CopyTo(result.Bytes);
        WriteSuperbox(result.Bytes[end..]);
        jp2[end..].CopyTo(result.Bytes[(end + SuperboxBytes)..]);
        BinaryPrimitives.WriteInt32BigEndian(result.Bytes[header..], headerBytes + SuperboxBytes);
        return result;
    }

    private static int FindHeaderBox(ReadOnlySpan<byte> jp2)
    {
        var at = 0;
        while (at + BoxHeaderBytes <= jp2.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(jp2[at..]);
            if (length < BoxHeaderBytes || length > jp2.Length - at)
                break;
            if (jp2.Slice(at + 4, 4).SequenceEqual("jp2h"u8))
                return at;
            at += length;
        }
        throw new InvalidOperationException("found no jp2h box, expected OpenJPEG to write one");
    }

    private static void WriteSuperbox(Span<byte> to)
    {
        BinaryPrimitives.WriteInt32BigEndian(to, SuperboxBytes);
        "res "u8.CopyTo(to[4..]);
        WriteValue(to[BoxHeaderBytes..], "resc"u8);
        WriteValue(to[(BoxHeaderBytes + ValueBoxBytes)..], "resd"u8);
    }

    /// <summary>Vertical, then horizontal, each as numerator / denominator; then both exponents.</summary>
    private static void WriteValue(Span<byte> to, ReadOnlySpan<byte> type)
    {
        BinaryPrimitives.WriteInt32BigEndian(to, ValueBoxBytes);
        type.CopyTo(to[4..]);
        ReadOnlySpan<ushort> values = [PixelsPerMetre, 1, PixelsPerMetre, 1];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(to[(BoxHeaderBytes + (2 * i))..], values[i]);
        (to[16], to[17]) = (0, 0);
    }
}
