namespace Booth.Portrait;

/// <summary>Stands a picture up.</summary>
internal static class Uprighter
{
    /// <summary>Takes ownership: returns the picture itself, or a turned copy after wiping it.</summary>
    public static Raster Apply(Raster picture, Orientation orientation)
    {
        if (orientation == Orientation.Upright)
            return picture;
        using (picture)
            return Turn(picture, orientation);
    }

    private static Raster Turn(Raster from, Orientation orientation)
    {
        var lying = orientation >= Orientation.Transpose;
        var to = lying ? new Raster(from.Height, from.Width) : new Raster(from.Width, from.Height);
        var (right, bottom) = (from.Width - 1, from.Height - 1);
        // Each output row is read along a straight line of the source: its start and its step.
        for (var y = 0; y < to.Height; y++)
        {
            var (startX, startY, stepX, stepY) = orientation switch
            {
                Orientation.MirrorAcross => (right, y, -1, 0),
                Orientation.HalfTurn => (right, bottom - y, -1, 0),
                Orientation.MirrorDown => (0, bottom - y, 1, 0),
                Orientation.Transpose => (y, 0, 0, 1),
                Orientation.QuarterTurnRight => (y, bottom, 0, -1),
                Orientation.Transverse => (right - y, bottom, 0, -1),
                _ => (right - y, 0, 0, 1),
            };
            var start = ((startY * from.Width) + startX) * 3;
            CopyLine(from.Rgb, start, ((stepY * from.Width) + stepX) * 3, to.Row(y));
        }
        return to;
    }

    private static void CopyLine(ReadOnlySpan<byte> from, int at, int step, Span<byte> row)
    {
        for (var x = 0; x < row.Length; x += 3, at += step)
        {
            row[x] = from[at];
            row[x + 1] = from[at + 1];
            row[x + 2] = from[at + 2];
        }
    }
}
