namespace Booth.Drawing;

/// <summary>From the pixels a PNG stores to grey or RGB; transparency is laid on white.</summary>
internal static class PngPixels
{
    public static void Convert(
        ReadOnlySpan<byte> row, int colourType, ReadOnlySpan<byte> palette, Span<byte> target)
    {
        switch (colourType)
        {
            case PngHeader.Palette:
                LookUp(row, palette, target);
                break;
            case 4:
                Flatten(row, colours: 1, target);
                break;
            case 6:
                Flatten(row, colours: 3, target);
                break;
            default:
                row.CopyTo(target);
                break;
        }
    }

    private static void LookUp(
        ReadOnlySpan<byte> row, ReadOnlySpan<byte> palette, Span<byte> target)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var entry = row[i] * 3;
            if (entry + 3 > palette.Length)
            {
                throw new PngException($"found colour {row[i]} outside of the palette");
            }

            palette.Slice(entry, 3).CopyTo(target[(i * 3)..]);
        }
    }

    private static void Flatten(ReadOnlySpan<byte> row, int colours, Span<byte> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            var pixel = i / colours * (colours + 1);
            var alpha = row[pixel + colours];
            var value = row[pixel + (i % colours)];
            target[i] = (byte)(((value * alpha) + (255 * (255 - alpha)) + 127) / 255);
        }
    }
}
