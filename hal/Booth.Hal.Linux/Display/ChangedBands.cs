using System.Runtime.InteropServices;

namespace Booth.Hal.Linux;

/// <summary>
/// Finds what differs between two drawings, in bands of 16 rows with one span of columns each:
/// exact enough for a line of text, and cheap to find and to hand on.
/// </summary>
internal sealed class ChangedBands
{
    private const int BandRows = 16;
    private const int ChunkPx = 32;

    private readonly int width;
    private readonly int height;
    private readonly (int Left, int Right)[] bands;

    public ChangedBands(int width, int height)
    {
        (this.width, this.height) = (width, height);
        bands = new (int, int)[(height + BandRows - 1) / BandRows];
        AddAll();
    }

    /// <summary>Copies the rows that differ and remembers where.</summary>
    public void Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var rowBytes = width * 4;
        for (var band = 0; band < bands.Length; band++)
        {
            var start = band * BandRows * rowBytes;
            var length = Math.Min(BandRows * rowBytes, from.Length - start);
            if (from.Slice(start, length).SequenceEqual(to.Slice(start, length)))
                continue;

            for (var row = start; row < start + length; row += rowBytes)
                CopyRow(band, from.Slice(row, rowBytes), to.Slice(row, rowBytes));
        }
    }

    /// <summary>Everything counts as changed.</summary>
    public void AddAll() => Array.Fill(bands, (0, width));

    /// <summary>Hands every changed rectangle to the texture, and forgets them.</summary>
    public void Take(DrawingTexture texture, ReadOnlySpan<byte> drawing, VideoPlace hole)
    {
        for (var band = 0; band < bands.Length;)
        {
            var (left, right) = bands[band];
            var end = band + 1;
            while (end < bands.Length && bands[end] == (left, right))
                end++;

            var top = band * BandRows;
            var area = new Native.SDL_Rect(
                left, top, right - left, Math.Min(end * BandRows, height) - top);
            if (area.W > 0)
                texture.Upload(drawing, area, hole);

            band = end;
        }

        Array.Clear(bands);
    }

    private void CopyRow(int band, ReadOnlySpan<byte> from, Span<byte> to)
    {
        var source = MemoryMarshal.Cast<byte, uint>(from);
        var target = MemoryMarshal.Cast<byte, uint>(to);
        var left = source.CommonPrefixLength(target);
        if (left == width)
            return;

        var right = width;
        while (right - ChunkPx > left && source.Slice(right - ChunkPx, ChunkPx)
            .SequenceEqual(target.Slice(right - ChunkPx, ChunkPx)))
            right -= ChunkPx;

        source[left..right].CopyTo(target[left..]);
        var known = bands[band];
        bands[band] = known.Right == 0
            ? (left, right)
            : (Math.Min(known.Left, left), Math.Max(known.Right, right));
    }
}
