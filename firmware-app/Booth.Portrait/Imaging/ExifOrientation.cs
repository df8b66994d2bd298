using System.Buffers.Binary;

namespace Booth.Portrait;

/// <summary>
/// Finds the orientation in a JPEG file. A file without it, or with one that cannot be read, is
/// upright: the picture itself decides whether a face is found.
/// </summary>
internal static class ExifOrientation
{
    private const int OrientationTag = 0x0112;
    private const int MaxEntries = 512;

    public static Orientation Read(ReadOnlySpan<byte> jpeg)
    {
        var at = 2;
        // Markers come before the scan (FF DA), each with its length; APP1 (FF E1) holds EXIF.
        while (at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] != 0xDA)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length)
                return Orientation.Upright;
            var body = jpeg.Slice(at + 4, length - 2);
            if (jpeg[at + 1] == 0xE1 && body.StartsWith("Exif\0\0"u8))
                return ReadTiff(body[6..]);
            at += 2 + length;
        }
        return Orientation.Upright;
    }

    private static Orientation ReadTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 10)
            return Orientation.Upright;
        var little = tiff.StartsWith("II"u8);
        var directory = Word(tiff[4..], little, 4);
        if (directory > tiff.Length - 2)
            return Orientation.Upright;
        var entries = tiff[((int)directory + 2)..];
        var count = Math.Min(Word(tiff[(int)directory..], little, 2), MaxEntries);
        for (var at = 0; at < count * 12 && at + 12 <= entries.Length; at += 12)
        {
            if (Word(entries[at..], little, 2) != OrientationTag)
                continue;
            var value = (Orientation)Word(entries[(at + 8)..], little, 2);
            return Enum.IsDefined(value) ? value : Orientation.Upright;
        }
        return Orientation.Upright;
    }

    private static uint Word(ReadOnlySpan<byte> at, bool little, int bytes) =>
        (bytes, little) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(at),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(at),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(at),
            (_, false) => BinaryPrimitives.ReadUInt32BigEndian(at),
        };
}
