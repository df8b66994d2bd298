using System.Numerics;
using System.Runtime.InteropServices;

namespace Booth.Portrait;

/// <summary>
/// The whites of the eyes: the one thing in a face that is alike on every person and on both sides.
/// </summary>
internal static class EyeWhites
{
    // Of the cells between the lids by lightness: neither iris and lashes nor reflections.
    private const double From = 0.75;
    private const double To = 0.95;
    private const int MinCells = 6;

    // Eye distances.
    private const float CheekRadius = 0.06f;

    // Stops of the background over the highlights of the face.
    private const double ShadedFace = 1;

    // Lightness is read at one rank: a median of the lightest depends on how far the lids are open.
    private const double Light = 0.9;

    /// <summary>Median L*, a*, b*; null where none can be told: lids, lenses, few pixels.</summary>
    public static Vector3? Colour(HeadPatch patch, Eye eye)
    {
        if (!eye.IsSeen)
            return null;
        var cells = patch.Within(patch.Area(eye.Outline)).OrderBy(lab => lab.X).ToArray();
        var whites = cells[(int)(cells.Length * From)..(int)(cells.Length * To)];
        return whites.Length < MinCells ? null : Statistics.Median(whites);
    }

    /// <summary>L* that a tenth of what is between the lids exceeds, 0..100; NaN of nothing.</summary>
    public static double Lightness(HeadPatch patch, Eye eye)
    {
        List<double> values = [.. patch.Within(patch.Area(eye.Outline)).Select(lab => (double)lab.X)];
        return Statistics.Quantile(CollectionsMarshal.AsSpan(values), Light);
    }

    /// <summary>
    /// Stops between the light on both eyes, 0..12: how uneven the light is, whatever skin, beard
    /// or hair are like. 0 where one eye's whites cannot be told.
    /// </summary>
    public static double UnevenStops(HeadPatch patch, Face face) =>
        Seen(patch, face) is [var right, var left] ? Math.Abs(right - left) : 0;

    /// <summary>
    /// Stops by which the whites of the lighter eye are lighter than the cheeks, -12..12: lenses and
    /// brims darken them, animals have none. 0 where no whites can be told.
    /// </summary>
    public static double OverCheeksStops(HeadPatch patch, Face face)
    {
        var cheeks = patch.Median(
            CheekRadius, [.. MeshPoint.RightMiddleCheek, .. MeshPoint.LeftMiddleCheek]);
        return Seen(patch, face) is { Length: > 0 } whites ? whites.Max() - Stops(cheeks.X) : 0;
    }

    /// <summary>
    /// Stops by which the background is lighter than the whites of the eyes, -12..12: they are as
    /// white on dark skin as on light skin. 0 where no whites can be told, and where highlights on
    /// the face are nearly as light as the background: then a brim or lenses shade the eyes.
    /// </summary>
    public static double BackgroundStops(HeadPatch patch, Face face, Vector3 background)
    {
        var behind = Stops(background.X);
        return behind - Stops(Exposure.Highlight(patch)) >= ShadedFace
            && Seen(patch, face) is { Length: > 0 } whites
                ? behind - whites.Max()
                : 0;
    }

    /// <summary>Light on the whites that can be told, in stops.</summary>
    private static double[] Seen(HeadPatch patch, Face face) =>
        [.. new[] { face.Right, face.Left }.Where(eye => eye.IsSeen)
            .Select(eye => Lightness(patch, eye)).Where(double.IsFinite).Select(Stops)];

    // What is nearly black counts as one black: no ratio of nothing.
    private static double Stops(double lightness) =>
        Math.Log2(0.004 + CieLab.Luminance(lightness));
}
