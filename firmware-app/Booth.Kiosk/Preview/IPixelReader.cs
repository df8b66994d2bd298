namespace Booth.Kiosk;

/// <summary>Reads one pixel of a row; the compiler makes one scaling loop for each.</summary>
internal interface IPixelReader
{
    static abstract int BytesPerPixel { get; }

    /// <summary>The pixel as 0x00RRGGBB.</summary>
    static abstract uint Read(ReadOnlySpan<byte> row, int x);
}
