using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>
/// Turns the pen's points into ink: filtered, joined by Catmull-Rom curves, thinner where the pen
/// is fast or light. Works with a window of four points, so it keeps no copy of the handwriting.
/// </summary>
internal ref struct InkStroker
{
    /// <summary>Ink of a slow or firm pen, millimetres.</summary>
    public const double ThickestMm = 0.62;

    /// <summary>Ink of a fast or light pen, millimetres.</summary>
    public const double ThinnestMm = 0.28;

    // A quick signature reaches about this speed on its long strokes.
    private const double FastMmPerS = 160;

    // What touch panels report when they cannot measure pressure.
    private const float NoPressure = 0.5f;

    // No panel is larger; false for a number that is none.
    private const float FarthestMm = 1000;

    // Closer points are the panel's noise, not a direction.
    private const double LeastStepMm = 0.06;

    // Longest straight piece of a curve: below what the eye sees.
    private const double PieceMm = 0.13;

    private readonly InkMask mask;
    private readonly double pxPerMmX;
    private readonly double pxPerMmY;
    private readonly bool hasPressure;

    private OneEuroFilter filterX;
    private OneEuroFilter filterY;
    private PenPoint last;
    private (double X, double Y) lastMm;
    private double widthMm;
    private InkDot before;
    private InkDot from;
    private InkDot to;
    private int dots;

    private InkStroker(InkMask mask, bool hasPressure)
    {
        this.mask = mask;
        this.hasPressure = hasPressure;
        pxPerMmX = mask.Size.Width / SignatureRules.BoxWidthMm;
        pxPerMmY = mask.Size.Height / SignatureRules.BoxHeightMm;
    }

    /// <summary>Draws all strokes; the mask is the whole signature box.</summary>
    public static void Draw(ReadOnlySpan<PenPoint> points, InkMask mask)
    {
        var stroker = new InkStroker(mask, MeasuresPressure(points));
        foreach (var point in points)
        {
            if (Math.Abs(point.XMm) <= FarthestMm && Math.Abs(point.YMm) <= FarthestMm)
                stroker.Add(point);
        }

        stroker.EndStroke();
    }

    private static bool MeasuresPressure(ReadOnlySpan<PenPoint> points)
    {
        foreach (var point in points)
        {
            if (Math.Abs(point.Pressure - NoPressure) > 0.01)
                return true;
        }

        return false;
    }

    private void Add(PenPoint point)
    {
        if (point.StartsStroke || dots == 0)
        {
            EndStroke();
            BeginStroke(point);
            return;
        }

        var seconds = (point.TimeMs - last.TimeMs) / 1000;
        last = point;
        var (x, y) = (filterX.Next(point.XMm, seconds), filterY.Next(point.YMm, seconds));
        var step = Distance(x, y);
        if (step < LeastStepMm)
            return;

        widthMm += 0.25 * (WidthFor(point, step, seconds) - widthMm);
        Push(x, y);
    }

    private void BeginStroke(PenPoint point)
    {
        (filterX, filterY, last) = (default, default, point);
        widthMm = hasPressure ? WidthFor(point, 0, 0) : (ThickestMm + ThinnestMm) / 2;
        Push(filterX.Next(point.XMm, 0), filterY.Next(point.YMm, 0));
    }

    private double WidthFor(PenPoint point, double stepMm, double seconds)
    {
        var light = hasPressure
            ? 1 - Math.Clamp(point.Pressure, 0, 1)
            : seconds > 0 ? Math.Clamp(stepMm / seconds / FastMmPerS, 0, 1) : 0.5;
        return double.IsNaN(light) ? ThickestMm : ThickestMm - (light * (ThickestMm - ThinnestMm));
    }

    private readonly double Distance(double x, double y) =>
        Math.Sqrt(Math.Pow(x - lastMm.X, 2) + Math.Pow(y - lastMm.Y, 2));

    /// <summary>Moves the window on and draws the piece that now has neighbours on both sides.</summary>
    private void Push(double x, double y)
    {
        lastMm = (x, y);
        var dot = new InkDot((float)(x * pxPerMmX), (float)(y * pxPerMmY),
            (float)(widthMm / 2 * pxPerMmX));
        dots++;
        if (dots == 1)
            (before, from, to) = (dot, dot, dot);
        else if (dots == 2)
            to = dot;
        else
            Curve(dot);
    }

    /// <summary>The filter lags behind a fast pen: the stroke ends where the pen left.</summary>
    private void EndStroke()
    {
        if (dots > 1 && Distance(last.XMm, last.YMm) >= LeastStepMm)
            Push(last.XMm, last.YMm);

        if (dots == 1)
            mask.Capsule(to, to);
        else if (dots > 1)
            Curve(to);

        dots = 0;
    }

    /// <summary>Draws from the second to the third point of the window, then drops the first.</summary>
    private void Curve(InkDot after)
    {
        var length = MathF.Sqrt(MathF.Pow(to.X - from.X, 2) + MathF.Pow(to.Y - from.Y, 2));
        var pieces = (int)Math.Clamp(Math.Ceiling(length / (PieceMm * pxPerMmX)), 1, 2000);
        var start = from;
        for (var piece = 1; piece <= pieces; piece++)
        {
            var end = At((float)piece / pieces, after);
            mask.Capsule(start, end);
            start = end;
        }

        (before, from, to) = (from, to, after);
    }

    private readonly InkDot At(float share, InkDot after) => new(
        Spline(before.X, from.X, to.X, after.X, share),
        Spline(before.Y, from.Y, to.Y, after.Y, share),
        from.Radius + (share * (to.Radius - from.Radius)));

    private static float Spline(float p0, float p1, float p2, float p3, float t) => 0.5f * (
        (2 * p1) + (t * (p2 - p0
            + (t * ((2 * p0) - (5 * p1) + (4 * p2) - p3 + (t * ((3 * (p1 - p2)) + p3 - p0)))))));
}
