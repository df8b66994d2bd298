using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Edges on the background, long enough to be those of a head's shadow or of a thing. Light that
/// falls off slowly is no edge: what it changes beside the edge is taken off.
/// </summary>
internal static class BackgroundEdges
{
    // Half the width of an edge, in eye distances: shadows are soft, things are not, and what is out
    // of focus behind a person is no thing.
    private static readonly float[] Soft = [0.2f, 0.3f, 0.45f];
    private static readonly float[] Hard = [0.05f, 0.1f];

    // The step counts that this area of the background shows, in squared eye distances.
    private const float ShadowArea = 0.04f;
    private const float ThingArea = 0.08f;

    // Colour may change by this share of the lightness, or by as much as noise does.
    private const float ChromaShare = 0.35f;
    private const float ChromaNoise = 2;

    // Steps are counted by their size, in hundredths.
    private const double Hundredths = 100;
    private const int Steps = 10_000;

    /// <summary>L* of the largest soft edge where the hue stays: a shadow's, 0..100.</summary>
    public static double Shadow(BackgroundPatch patch) =>
        Soft.Max(half => Step(patch, half, ShadowArea, OfShadow));

    /// <summary>CIELAB distance across the largest sharp edge: a thing's or a pattern's, 0..100.</summary>
    public static double Thing(BackgroundPatch patch) =>
        Hard.Max(half => Step(patch, half, ThingArea, OfThing));

    private static float OfShadow(Vector3 start, Vector3 from, Vector3 to, Vector3 end)
    {
        var edge = to - from;
        var step = Math.Abs(edge.X);
        return new Vector2(edge.Y, edge.Z).Length() > Math.Max(ChromaNoise, ChromaShare * step)
            ? 0
            : step - Math.Abs(from.X - start.X) - Math.Abs(end.X - to.X);
    }

    private static float OfThing(Vector3 start, Vector3 from, Vector3 to, Vector3 end) =>
        Vector3.Distance(to, from) - Vector3.Distance(from, start) - Vector3.Distance(end, to);

    private static double Step(BackgroundPatch patch, float halfEdge, float area,
        Func<Vector3, Vector3, Vector3, Vector3, float> across)
    {
        var half = Math.Max(2, (int)MathF.Round(halfEdge * patch.EyeDistance));
        var steps = new int[Steps + 1];
        for (var y = 0; y < BackgroundPatch.Height; y++)
        {
            for (var x = 0; x < BackgroundPatch.Width; x++)
            {
                if (patch.IsClearAcross(x, y, (4 * half) + 1))
                    Add(steps, patch, (x, y), (half, 0), across);
                if (patch.IsClearDown(x, y, (4 * half) + 1))
                    Add(steps, patch, (x, y), (0, half), across);
            }
        }
        var rank = Math.Max(1, (int)(area * patch.EyeDistance * patch.EyeDistance));
        var step = Steps;
        while (step > 0 && (rank -= steps[step]) > 0)
            step--;
        return step / Hundredths;
    }

    /// <summary>From a cell: half a width beside the edge, the edge, half a width beside it.</summary>
    private static void Add(int[] steps, BackgroundPatch patch, (int X, int Y) cell,
        (int X, int Y) half, Func<Vector3, Vector3, Vector3, Vector3, float> across)
    {
        Vector3 At(int halves) =>
            patch.LabAt(cell.X + (halves * half.X), cell.Y + (halves * half.Y));
        var sharp = across(At(0), At(1), At(3), At(4));
        steps[(int)Math.Clamp(sharp * Hundredths, 0, Steps)]++;
    }
}
