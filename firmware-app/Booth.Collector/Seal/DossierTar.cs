using System.Text;

namespace Booth.Collector;

/// <summary>
/// A deterministic tar (POSIX ustar): the same parts always give the same bytes. Written here and
/// not by the framework's TarWriter, whose pooled buffers would keep the portrait.
/// </summary>
internal static class DossierTar
{
    private const int BlockSize = 512;
    private const int NameSize = 100;

    /// <summary>Bytes of an archive with parts of these lengths.</summary>
    public static int Size(params ReadOnlySpan<int> partLengths)
    {
        var size = 2 * BlockSize;
        foreach (var length in partLengths)
        {
            size += BlockSize + Padded(length);
        }

        return size;
    }

    /// <summary>Adds a file at the start of <paramref name="archive"/> (zeroes); returns the rest.</summary>
    public static Span<byte> Add(
        Span<byte> archive, string name, ReadOnlySpan<byte> content, DateTimeOffset modified)
    {
        WriteHeader(archive[..BlockSize], name, content.Length, modified);
        content.CopyTo(archive[BlockSize..]);
        return archive[(BlockSize + Padded(content.Length))..];
    }

    private static int Padded(int length) => (length + BlockSize - 1) / BlockSize * BlockSize;

    private static void WriteHeader(
        Span<byte> header, string name, int length, DateTimeOffset modified)
    {
        WriteText(header[..NameSize], name);
        WriteOctal(header.Slice(100, 8), 0b110_000_000);
        WriteOctal(header.Slice(108, 8), 0);
        WriteOctal(header.Slice(116, 8), 0);
        WriteOctal(header.Slice(124, 12), length);
        WriteOctal(header.Slice(136, 12), modified.ToUnixTimeSeconds());
        header.Slice(148, 8).Fill((byte)' ');
        header[156] = (byte)'0';
        WriteText(header.Slice(257, 8), "ustar\000");
        WriteOctal(header.Slice(329, 8), 0);
        WriteOctal(header.Slice(337, 8), 0);
        WriteChecksum(header);
    }

    private static void WriteChecksum(Span<byte> header)
    {
        var sum = 0L;
        foreach (var value in header)
        {
            sum += value;
        }

        // Six digits, a zero, and the space that was already there: the form every tar writes.
        WriteOctal(header.Slice(148, 7), sum);
    }

    private static void WriteText(Span<byte> field, string text) =>
        Encoding.ASCII.GetBytes(text, field);

    private static void WriteOctal(Span<byte> field, long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var digits = Convert.ToString(value, 8).PadLeft(field.Length - 1, '0');
        Encoding.ASCII.GetBytes(digits, field);
        field[^1] = 0;
    }
}
