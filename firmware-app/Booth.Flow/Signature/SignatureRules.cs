namespace Booth.Flow;

/// <summary>
/// Decides whether what was drawn can be a signature. The administration asks for a handwritten
/// signature inside a box of 521 x 134 px at 300 dpi and publishes no further measure; the limits
/// below are ours, chosen so that short signatures and initials pass and marks do not.
/// </summary>
public static class SignatureRules
{
    /// <summary>Width of the box: 521 px at 300 dpi, millimetres.</summary>
    public const double BoxWidthMm = 44.1;

    /// <summary>Height of the box: 134 px at 300 dpi, millimetres.</summary>
    public const double BoxHeightMm = 11.3;

    /// <summary>Less ink than this is a dot or a tick. Two initials 5 mm high take about 30 mm.</summary>
    public const double MinInkLengthMm = 15;

    /// <summary>Ink whose longer side is shorter than this cannot be read at 300 dpi.</summary>
    public const double MinExtentMm = 5;

    /// <summary>The pen may leave the box by this much: half a pen's width and the panel's error.</summary>
    public const double OutsideToleranceMm = 0.5;

    /// <summary>All ink this close to one straight line is a line, however shaky the hand.</summary>
    public const double LineToleranceMm = 0.6;

    /// <summary>The same for long lines, as a share of their length.</summary>
    public const double LineToleranceShare = 0.03;

    /// <summary>
    /// Assesses the pen's points in the order they were drawn. Total over every input: points that
    /// are not finite are skipped. O(n), no allocation: it may run after every stroke.
    /// </summary>
    /// <param name="points">Positions in millimetres from the top left corner of the box.</param>
    public static SignatureAssessment Assess(ReadOnlySpan<PenPoint> points)
    {
        var ink = InkMeasure.Of(points);
        return new(ProblemOf(points, ink), ink.LengthMm, ink.WidthMm, ink.HeightMm);
    }

    private static SignatureProblem ProblemOf(ReadOnlySpan<PenPoint> points, InkMeasure ink) =>
        ink.PointCount == 0 ? SignatureProblem.Empty
        : ink.OvershootMm > OutsideToleranceMm ? SignatureProblem.OutsideBox
        : ink.LengthMm < MinInkLengthMm
            || Math.Max(ink.WidthMm, ink.HeightMm) < MinExtentMm ? SignatureProblem.TooSmall
        : InkShape.IsStraight(points) ? SignatureProblem.StraightLine
        : ink.StrokeCount == 1 && InkShape.IsTick(points) ? SignatureProblem.TooSmall
        : SignatureProblem.None;
}
