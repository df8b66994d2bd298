using Booth.Drawing;

namespace Booth.Kiosk.Tests;

/// <summary>
/// All screens of one language and layout on one picture, each at a third of its size in 8 greys:
/// small enough to be kept, large enough for every word to be read.
/// </summary>
internal sealed class ContactSheet
{
    private const int Shrink = 3;
    private const int Gap = 4;

    private readonly int columns;
    private readonly int cellWidth;
    private readonly int cellHeight;
    private readonly byte[] grey;

    public ContactSheet(Layout layout, int screens)
    {
        columns = layout.Width > layout.Height ? 6 : 10;
        (cellWidth, cellHeight) = (layout.Width / Shrink, layout.Height / Shrink);
        Width = columns * (cellWidth + Gap);
        Height = (screens + columns - 1) / columns * (cellHeight + Gap);
        grey = new byte[Width * Height];
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<byte> Grey => grey;

    /// <summary>The cell of a screen, row by row.</summary>
    public byte[] Cell(ReadOnlySpan<byte> sheet, int at)
    {
        var cell = new byte[cellWidth * cellHeight];
        for (var y = 0; y < cellHeight; y++)
            sheet.Slice(Start(at) + (y * Width), cellWidth).CopyTo(cell.AsSpan(y * cellWidth));

        return cell;
    }

    public void Add(int at, ReadOnlySpan<byte> bgrx, int width)
    {
        for (var y = 0; y < cellHeight; y++)
        {
            for (var x = 0; x < cellWidth; x++)
                grey[Start(at) + (y * Width) + x] = Mean(bgrx, width, Shrink * x, Shrink * y);
        }
    }

    public byte[] Png()
    {
        using var png = PngEncoder.Encode(grey, PixelFormat.Gray8, Width, Height, 0);
        return png.Written.ToArray();
    }

    private int Start(int at) =>
        (at / columns * (cellHeight + Gap) * Width) + (at % columns * (cellWidth + Gap));

    private static byte Mean(ReadOnlySpan<byte> bgrx, int width, int left, int top)
    {
        var sum = 0;
        for (var y = top; y < top + Shrink; y++)
        {
            for (var x = left; x < left + Shrink; x++)
            {
                var pixel = bgrx.Slice(((y * width) + x) * 4, 3);
                sum += ((29 * pixel[0]) + (150 * pixel[1]) + (77 * pixel[2])) >> 8;
            }
        }

        return (byte)((sum / (Shrink * Shrink)) & 0xE0);
    }
}
