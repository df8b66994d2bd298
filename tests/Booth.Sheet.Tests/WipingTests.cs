using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Sheet.Tests;

/// <summary>Looks through the whole memory of this process, as a thief of the booth would.</summary>
public sealed class WipingTests
{
    private const int Row = 413 * 3;
    private const int SampleAt = (200 * Row) + 300;
    private const int SampleLength = 48;

    [Fact]
    public void Once_disposed_no_trace_of_the_portrait_is_left_in_memory()
    {
        FreedMemory.OverwriteFromNowOn();
        var portrait = new PersonalImage(ImageFormat.Rgb24, 413, 531, 413 * 531 * 3);
        RandomNumberGenerator.Fill(portrait.Bytes);
        var asRgb = Pinned(SampleLength);
        portrait.Bytes.Slice(SampleAt, SampleLength).CopyTo(asRgb);
        var asBgrx = ToBgrx(asRgb);
        Assert.NotEqual(0, CountInMemory(asRgb));

        var content = Sample.Ephoto(LanguageTag.French) with { Portrait = portrait };
        using (var document = new SheetPainter(new RetentionLimits()).PaintSheet(content))
        {
            Assert.False(document.Png.IsWiped);
        }

        portrait.Dispose();
        Assert.Equal(0, CountInMemory(asRgb));
        Assert.Equal(0, CountInMemory(asBgrx));
    }

    private static byte[] Pinned(int length) => GC.AllocateArray<byte>(length, pinned: true);

    private static byte[] ToBgrx(byte[] rgb)
    {
        var bgrx = Pinned(rgb.Length / 3 * 4);
        for (var i = 0; i < rgb.Length / 3; i++)
        {
            (bgrx[i * 4], bgrx[(i * 4) + 1], bgrx[(i * 4) + 2]) =
                (rgb[(i * 3) + 2], rgb[(i * 3) + 1], rgb[i * 3]);
        }

        return bgrx;
    }

    // Everywhere but in the pattern itself and in the buffer that memory is read into.
    private static int CountInMemory(byte[] pattern)
    {
        var buffer = Pinned(1024 * 1024);
        var known = new[] { AddressOf(pattern), AddressOf(buffer) };
        using var memory = File.OpenHandle("/proc/self/mem");
        var count = 0;
        foreach (var (from, to) in WritableRegions())
        {
            for (var at = from; at < to; at += buffer.Length - pattern.Length)
            {
                var read = TryRead(memory, buffer.AsSpan(0, (int)Math.Min(buffer.Length, to - at)), at);
                count += CountIn(buffer.AsSpan(0, read), pattern, at, known);
            }
        }

        return count;
    }

    private static (long From, long To) AddressOf(byte[] pinned)
    {
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
        return (address, address + pinned.Length);
    }

    private static int CountIn(
        ReadOnlySpan<byte> bytes, byte[] pattern, long at, (long From, long To)[] known)
    {
        var count = 0;
        for (var i = bytes.IndexOf(pattern); i >= 0;)
        {
            count += known.Any(k => at + i >= k.From && at + i < k.To) ? 0 : 1;
            var next = bytes[(i + 1)..].IndexOf(pattern);
            i = next < 0 ? -1 : i + 1 + next;
        }

        return count;
    }

    private static int TryRead(Microsoft.Win32.SafeHandles.SafeFileHandle memory, Span<byte> buffer, long at)
    {
        try
        {
            return RandomAccess.Read(memory, buffer, at);
        }
        catch (IOException)
        {
            // A region may be gone since it was listed, or be a guard page.
            return 0;
        }
    }

    private static List<(long From, long To)> WritableRegions() =>
    [
        .. from line in File.ReadLines("/proc/self/maps")
           let fields = line.Split(' ')
           where fields[1].StartsWith("rw", StringComparison.Ordinal)
               && !line.EndsWith("[vvar]", StringComparison.Ordinal)
           let bounds = fields[0].Split('-')
           select (Hex(bounds[0]), Hex(bounds[1])),
    ];

    private static long Hex(string text) =>
        long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
