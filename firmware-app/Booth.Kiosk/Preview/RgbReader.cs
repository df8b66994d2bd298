using System.Runtime.CompilerServices;

namespace Booth.Kiosk;

/// <summary>R, G, B.</summary>
internal readonly struct RgbReader : IPixelReader
{
    public static int BytesPerPixel => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ReadOnlySpan<byte> row, int x)
    {
        var pixel = row.Slice(x * 3, 3);
        return ((uint)pixel[0] << 16) | ((uint)pixel[1] << 8) | pixel[2];
    }
}
