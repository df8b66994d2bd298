namespace Booth.Flow;

/// <summary>Shapes that are marks and not signatures.</summary>
internal static class InkShape
{
    /// <summary>All points lie along the principal axis of the ink, in one stroke or in many.</summary>
    internal static bool IsStraight(ReadOnlySpan<PenPoint> points)
    {
        var (x, y, angle) = PrincipalAxis(points);
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        var (low, high, aside) = (double.MaxValue, double.MinValue, 0d);
        foreach (var point in points)
        {
            if (InkMeasure.IsUsable(point))
            {
                var along = ((point.XMm - x) * cos) + ((point.YMm - y) * sin);
                (low, high) = (Math.Min(low, along), Math.Max(high, along));
                aside = Math.Max(aside, Math.Abs(((point.YMm - y) * cos) - ((point.XMm - x) * sin)));
            }
        }

        return aside <= ToleranceMm(high - low);
    }

    /// <summary>One stroke with one corner: two straight legs meeting at the farthest point.</summary>
    internal static bool IsTick(ReadOnlySpan<PenPoint> points)
    {
        var usable = UsableEnds(points);
        var (first, last) = (points[usable.First], points[usable.Last]);
        var (corner, farthestMm) = (first, -1d);
        foreach (var point in points)
        {
            if (InkMeasure.IsUsable(point) && DistanceMm(point, first, last) > farthestMm)
            {
                (corner, farthestMm) = (point, DistanceMm(point, first, last));
            }
        }

        return IsNearLegs(points, first, corner, last);
    }

    private static bool IsNearLegs(
        ReadOnlySpan<PenPoint> points, PenPoint first, PenPoint corner, PenPoint last)
    {
        var allowedMm = ToleranceMm(LengthMm(first, corner) + LengthMm(corner, last));
        foreach (var point in points)
        {
            if (InkMeasure.IsUsable(point)
                && DistanceMm(point, first, corner) > allowedMm
                && DistanceMm(point, corner, last) > allowedMm)
            {
                return false;
            }
        }

        return true;
    }

    private static double ToleranceMm(double lengthMm) => Math.Max(
        SignatureRules.LineToleranceMm, SignatureRules.LineToleranceShare * lengthMm);

    private static (int First, int Last) UsableEnds(ReadOnlySpan<PenPoint> points)
    {
        var (first, last) = (0, points.Length - 1);
        while (!InkMeasure.IsUsable(points[first]))
        {
            first++;
        }

        while (!InkMeasure.IsUsable(points[last]))
        {
            last--;
        }

        return (first, last);
    }

    private static (double X, double Y, double Angle) PrincipalAxis(ReadOnlySpan<PenPoint> points)
    {
        var (count, x, y) = (0, 0d, 0d);
        foreach (var point in points)
        {
            if (InkMeasure.IsUsable(point))
            {
                (count, x, y) = (count + 1, x + point.XMm, y + point.YMm);
            }
        }

        (x, y) = (x / count, y / count);
        var (xx, yy, xy) = (0d, 0d, 0d);
        foreach (var point in points)
        {
            if (InkMeasure.IsUsable(point))
            {
                var (dx, dy) = (point.XMm - x, point.YMm - y);
                (xx, yy, xy) = (xx + (dx * dx), yy + (dy * dy), xy + (dx * dy));
            }
        }

        return (x, y, 0.5 * Math.Atan2(2 * xy, xx - yy));
    }

    private static double LengthMm(PenPoint from, PenPoint to) =>
        Math.Sqrt(Square(to.XMm - from.XMm) + Square(to.YMm - from.YMm));

    /// <summary>Distance of a point from the segment between two others.</summary>
    private static double DistanceMm(PenPoint point, PenPoint from, PenPoint to)
    {
        var (dx, dy) = ((double)to.XMm - from.XMm, (double)to.YMm - from.YMm);
        var square = (dx * dx) + (dy * dy);
        var along = square == 0 ? 0 : Math.Clamp(
            (((point.XMm - from.XMm) * dx) + ((point.YMm - from.YMm) * dy)) / square, 0, 1);
        return Math.Sqrt(Square(point.XMm - from.XMm - (along * dx))
            + Square(point.YMm - from.YMm - (along * dy)));
    }

    private static double Square(double value) => value * value;
}
