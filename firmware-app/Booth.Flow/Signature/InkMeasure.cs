namespace Booth.Flow;

/// <summary>Numbers taken from the pen's points, clipped to the box.</summary>
/// <param name="PointCount">Finite points.</param>
/// <param name="StrokeCount">Times the pen came down.</param>
/// <param name="LengthMm">Length of the strokes inside the box.</param>
/// <param name="WidthMm">Width of what is inside the box.</param>
/// <param name="HeightMm">Height of what is inside the box.</param>
/// <param name="OvershootMm">How far the farthest point lies outside the box; 0 when none does.</param>
internal readonly record struct InkMeasure(
    int PointCount, int StrokeCount, double LengthMm, double WidthMm, double HeightMm,
    double OvershootMm)
{
    /// <summary>Beyond this no panel reports a point; keeps every sum finite.</summary>
    internal const float FarthestMm = 10_000;

    internal static bool IsUsable(PenPoint point) =>
        Math.Abs(point.XMm) <= FarthestMm && Math.Abs(point.YMm) <= FarthestMm;

    internal static InkMeasure Of(ReadOnlySpan<PenPoint> points)
    {
        var (count, strokes, length, overshoot) = (0, 0, 0d, 0d);
        var bounds = Bounds.None;
        PenPoint? previous = null;
        foreach (var point in points)
        {
            if (!IsUsable(point))
            {
                continue;
            }

            var starts = point.StartsStroke || previous is null;
            (count, strokes) = (count + 1, strokes + (starts ? 1 : 0));
            overshoot = Math.Max(overshoot, OvershootOf(point));
            var (from, to) = (starts ? point : previous!.Value, point);
            if (Clip(from, to) is { } inside)
            {
                length += Math.Sqrt((inside.DxMm * inside.DxMm) + (inside.DyMm * inside.DyMm));
                bounds = bounds.Including(inside);
            }

            previous = point;
        }

        return new(count, strokes, length, bounds.WidthMm, bounds.HeightMm, overshoot);
    }

    private static double OvershootOf(PenPoint point) => Math.Max(
        Math.Max(-point.XMm, point.XMm - SignatureRules.BoxWidthMm),
        Math.Max(-point.YMm, point.YMm - SignatureRules.BoxHeightMm));

    /// <summary>The part of a segment inside the box (Liang and Barsky 1984); null when none is.</summary>
    private static Segment? Clip(PenPoint from, PenPoint to)
    {
        var (dx, dy) = ((double)to.XMm - from.XMm, (double)to.YMm - from.YMm);
        var (enter, leave) = (0d, 1d);
        var touches = ClipEdge(-dx, from.XMm, ref enter, ref leave)
            && ClipEdge(dx, SignatureRules.BoxWidthMm - from.XMm, ref enter, ref leave)
            && ClipEdge(-dy, from.YMm, ref enter, ref leave)
            && ClipEdge(dy, SignatureRules.BoxHeightMm - from.YMm, ref enter, ref leave);
        return touches
            ? new(from.XMm + (enter * dx), from.YMm + (enter * dy),
                (leave - enter) * dx, (leave - enter) * dy)
            : null;
    }

    /// <summary>Narrows the segment to one side of one edge; false when nothing is left.</summary>
    private static bool ClipEdge(double direction, double distance, ref double enter, ref double leave)
    {
        if (direction == 0)
        {
            return distance >= 0;
        }

        var at = distance / direction;
        (enter, leave) = direction < 0
            ? (Math.Max(enter, at), leave)
            : (enter, Math.Min(leave, at));
        return enter <= leave;
    }

    private readonly record struct Segment(double XMm, double YMm, double DxMm, double DyMm);

    private readonly record struct Bounds(double Left, double Top, double Right, double Bottom)
    {
        internal static Bounds None { get; } = new(
            double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

        internal double WidthMm => Right < Left ? 0 : Right - Left;

        internal double HeightMm => Bottom < Top ? 0 : Bottom - Top;

        internal Bounds Including(Segment part) => new(
            Math.Min(Left, Math.Min(part.XMm, part.XMm + part.DxMm)),
            Math.Min(Top, Math.Min(part.YMm, part.YMm + part.DyMm)),
            Math.Max(Right, Math.Max(part.XMm, part.XMm + part.DxMm)),
            Math.Max(Bottom, Math.Max(part.YMm, part.YMm + part.DyMm)));
    }
}
