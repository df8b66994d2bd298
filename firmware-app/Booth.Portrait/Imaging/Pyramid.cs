namespace Booth.Portrait;

/// <summary>
/// A picture at full, half, quarter... size, each made when it is first needed, so that whoever
/// shrinks it a lot reads the mean of many pixels and not a few of them. Owns the picture.
/// </summary>
internal sealed class Pyramid(Raster picture) : IDisposable
{
    private readonly List<Raster> levels = [picture];

    public int Width => levels[0].Width;

    public int Height => levels[0].Height;

    /// <summary>The level on which one output pixel covers one to two pixels.</summary>
    /// <param name="scale">Pixels of the picture to one output pixel.</param>
    /// <returns>The level and how many times it is smaller than the picture.</returns>
    public (Raster Level, int Divisor) LevelFor(double scale)
    {
        var (index, divisor) = (0, 1);
        while (scale / divisor >= 2 && Math.Min(levels[index].Width, levels[index].Height) >= 2)
        {
            (index, divisor) = (index + 1, divisor * 2);
            if (index == levels.Count)
                levels.Add(Halve(levels[index - 1]));
        }
        return (levels[index], divisor);
    }

    public void Dispose() => levels.ForEach(level => level.Dispose());

    private static Raster Halve(Raster source)
    {
        var half = new Raster(source.Width / 2, source.Height / 2);
        for (var y = 0; y < half.Height; y++)
            HalveRows(source.Row(2 * y), source.Row((2 * y) + 1), half.Row(y));
        return half;
    }

    private static void HalveRows(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> to)
    {
        upper = upper[..(to.Length * 2)];
        lower = lower[..(to.Length * 2)];
        for (int at = 0, from = 0; at <= to.Length - 3; at += 3, from += 6)
        {
            to[at] = Mean(upper[from], upper[from + 3], lower[from], lower[from + 3]);
            to[at + 1] = Mean(upper[from + 1], upper[from + 4], lower[from + 1], lower[from + 4]);
            to[at + 2] = Mean(upper[from + 2], upper[from + 5], lower[from + 2], lower[from + 5]);
        }
    }

    private static byte Mean(int a, int b, int c, int d) => (byte)((a + b + c + d + 2) >> 2);
}
