namespace Booth.Flow.Tests;

/// <summary>Handwriting made of formulas: nobody's signature.</summary>
internal static class Strokes
{
    /// <summary>Straight legs through the given corners (x, y, x, y...), a point every 0.25 mm.</summary>
    public static PenPoint[] Legs(params double[] corners)
    {
        var points = new List<PenPoint> { Point(corners[0], corners[1], starts: true) };
        for (var at = 2; at < corners.Length; at += 2)
        {
            var (fromX, fromY) = (corners[at - 2], corners[at - 1]);
            var (dx, dy) = (corners[at] - fromX, corners[at + 1] - fromY);
            var steps = Math.Max(1, (int)(Math.Sqrt((dx * dx) + (dy * dy)) / 0.25));
            for (var step = 1; step <= steps; step++)
            {
                var share = (double)step / steps;
                points.Add(Point(fromX + (share * dx), fromY + (share * dy), starts: false));
            }
        }

        return [.. points];
    }

    /// <summary>Loops from left to right, like a written name.</summary>
    public static PenPoint[] Loops(
        double x = 6, double y = 5.6, double width = 28, double height = 7, double turns = 6)
    {
        var points = new PenPoint[400];
        for (var at = 0; at < points.Length; at++)
        {
            var share = at / (points.Length - 1d);
            var angle = share * turns * 2 * Math.PI;
            points[at] = Point(
                x + (share * width) + (0.12 * height * Math.Cos(angle)),
                y + (0.5 * height * Math.Sin(angle)),
                starts: at == 0);
        }

        return points;
    }

    public static PenPoint[] Moved(PenPoint[] points, float dx, float dy) =>
        [.. points.Select(point => point with { XMm = point.XMm + dx, YMm = point.YMm + dy })];

    private static PenPoint Point(double x, double y, bool starts) =>
        new((float)x, (float)y, 0, 0.5f, starts);
}
