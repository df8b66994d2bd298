using System.Runtime.CompilerServices;

namespace Booth.Kiosk;

/// <summary>One byte a pixel.</summary>
internal readonly struct GrayReader : IPixelReader
{
    public static int BytesPerPixel => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ReadOnlySpan<byte> row, int x) => row[x] * 0x010101u;
}
