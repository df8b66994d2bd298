using System.Collections.Immutable;

namespace Booth.Hal.Linux;

/// <summary>One message on the line: destination, length, source, header, data, checksum.</summary>
/// <remarks>
/// The checksum makes the sum of all bytes 0 modulo 256 (part 1, section 8). Addresses: 1 is the
/// host, 2 the coin acceptor.
/// </remarks>
/// <param name="Destination">1..255.</param>
/// <param name="Source">1..255.</param>
/// <param name="Header">The command, or 0 for a reply.</param>
/// <param name="Data">At most 252 bytes.</param>
public sealed record CcTalkFrame(
    byte Destination, byte Source, CcTalkHeader Header, ImmutableArray<byte> Data)
{
    /// <summary>Bytes of a frame without data.</summary>
    public const int Overhead = 5;

    /// <summary>The longest frame.</summary>
    public const int MaxBytes = Overhead + MaxData;

    private const int MaxData = 252;

    /// <summary>The frame as it goes over the line.</summary>
    public byte[] Encode()
    {
        if (Data.Length > MaxData)
            throw new InvalidOperationException($"{Data.Length} bytes in a frame of {MaxData}");

        byte[] bytes = [Destination, (byte)Data.Length, Source, (byte)Header, .. Data, 0];
        bytes[^1] = (byte)-Sum(bytes);
        return bytes;
    }

    /// <summary>
    /// Reads the frame at the start of what came. Null when it is not whole yet, or when its
    /// checksum is wrong: <paramref name="length"/> is then 0 or the bytes to be thrown away.
    /// </summary>
    public static CcTalkFrame? TryDecode(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < Overhead || bytes.Length < Overhead + bytes[1])
            return null;

        length = Overhead + bytes[1];
        var frame = bytes[..length];
        return Sum(frame) != 0 || frame[1] > MaxData
            ? null
            : new(frame[0], frame[2], (CcTalkHeader)frame[3], [.. frame[4..^1]]);
    }

    /// <summary>Equal when every byte is.</summary>
    public bool Equals(CcTalkFrame? other) =>
        other is not null && Destination == other.Destination && Source == other.Source
        && Header == other.Header && Data.AsSpan().SequenceEqual(other.Data.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Destination, Source, Header, Data.Length);

    private static byte Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var value in bytes)
            sum += value;

        return (byte)sum;
    }
}
