using System.Runtime.CompilerServices;

namespace Booth.Kiosk;

/// <summary>YUYV as UVC cameras send it: BT.601, 16..235, one colour for two pixels.</summary>
internal readonly struct YuyvReader : IPixelReader
{
    public static int BytesPerPixel => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ReadOnlySpan<byte> row, int x)
    {
        var pair = row.Slice((x & ~1) * 2, 4);
        var y = 298 * (pair[(x & 1) * 2] - 16);
        var (u, v) = (pair[1] - 128, pair[3] - 128);
        return (Clamp(y + (409 * v)) << 16)
            | (Clamp(y - (100 * u) - (208 * v)) << 8)
            | Clamp(y + (516 * u));
    }

    private static uint Clamp(int value) => (uint)Math.Clamp((value + 128) >> 8, 0, 255);
}
