using System.Globalization;
using System.Runtime.InteropServices;

namespace Booth.Testing;

/// <summary>Searches the writable memory of this process through /proc/self/mem.</summary>
public static class ProcessMemory
{
    private const int ChunkBytes = 1024 * 1024;
    private const int Prefix = 4;

    /// <summary>
    /// How often a pattern stands in memory. It is given masked (XOR with <paramref name="mask"/>)
    /// and never unmasked whole, so that the search does not find itself.
    /// </summary>
    public static int Count(ReadOnlySpan<byte> maskedPattern, byte mask)
    {
        var chunk = GC.AllocateArray<byte>(ChunkBytes + maskedPattern.Length, pinned: true);
        using var memory = File.OpenHandle("/proc/self/mem");
        var count = 0;
        foreach (var (start, end) in WritableRanges())
        {
            for (var at = start; at < end; at += ChunkBytes)
            {
                var size = (int)Math.Min(end - at, chunk.Length);
                count += Read(memory, chunk.AsSpan(0, size), at) is var read && read > 0
                    ? CountIn(chunk.AsSpan(0, read), at, chunk, maskedPattern, mask)
                    : 0;
            }
        }

        Array.Clear(chunk);
        return count;
    }

    private static int Read(
        Microsoft.Win32.SafeHandles.SafeFileHandle memory, Span<byte> chunk, long at)
    {
        try
        {
            return RandomAccess.Read(memory, chunk, at);
        }
        catch (IOException)
        {
            return 0; // unmapped since the map was read
        }
    }

    private static int CountIn(
        ReadOnlySpan<byte> found,
        long address,
        byte[] own,
        ReadOnlySpan<byte> maskedPattern,
        byte mask)
    {
        var ownStart = (long)Marshal.UnsafeAddrOfPinnedArrayElement(own, 0);
        Span<byte> prefix = stackalloc byte[Prefix];
        for (var i = 0; i < Prefix; i++)
        {
            prefix[i] = (byte)(maskedPattern[i] ^ mask);
        }

        var count = 0;
        for (var at = 0; found[at..].IndexOf(prefix) is var next && next >= 0; at += next + 1)
        {
            var hit = address + at + next;
            var isOwn = hit >= ownStart && hit < ownStart + own.Length;
            count += !isOwn && Matches(found[(at + next)..], maskedPattern, mask) ? 1 : 0;
        }

        return count;
    }

    private static bool Matches(
        ReadOnlySpan<byte> found, ReadOnlySpan<byte> maskedPattern, byte mask)
    {
        if (found.Length < maskedPattern.Length)
        {
            return false;
        }

        for (var i = 0; i < maskedPattern.Length; i++)
        {
            if ((found[i] ^ mask) != maskedPattern[i])
            {
                return false;
            }
        }

        return true;
    }

    private static List<(long Start, long End)> WritableRanges() =>
    [
        .. from line in File.ReadAllLines("/proc/self/maps")
           let fields = line.Split(' ', 3)
           where fields[1].StartsWith("rw", StringComparison.Ordinal)
           let range = fields[0].Split('-')
           select (Hex(range[0]), Hex(range[1])),
    ];

    private static long Hex(string text) =>
        long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
