using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Booth.Kiosk;

/// <summary>B, G, R, X.</summary>
internal readonly struct BgrxReader : IPixelReader
{
    public static int BytesPerPixel => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ReadOnlySpan<byte> row, int x) =>
        MemoryMarshal.Read<uint>(row[(x * 4)..]) & 0xFFFFFF;
}
