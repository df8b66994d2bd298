using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// A shadow on the background: an edge where it becomes darker and keeps its hue, long enough to be
/// that of a head. Light that falls off slowly is no edge: what it changes beside the edge is taken
/// off.
/// </summary>
internal static class BackgroundShadow
{
    // Half the width of the softest edge, in eye distances.
    private const float HalfEdge = 0.2f;

    // The step counts that this area of the background shows, in squared eye distances.
    private const float EdgeArea = 0.08f;

    // Colour may change by this share of the lightness, or by as much as noise does.
    private const float ChromaShare = 0.35f;
    private const float ChromaNoise = 2;

    // Steps are counted by their size, in hundredths of L*.
    private const double StepsPerL = 100;
    private const int Steps = 10_000;

    /// <summary>L* of the step, 0..100.</summary>
    public static double Step(BackgroundPatch patch)
    {
        var half = Math.Max(2, (int)(HalfEdge * patch.EyeDistance));
        var steps = new int[Steps + 1];
        for (var y = 0; y < BackgroundPatch.Height; y++)
        {
            for (var x = 0; x < BackgroundPatch.Width; x++)
            {
                Add(steps, patch, x, y, half, 0);
                Add(steps, patch, x, y, 0, half);
            }
        }
        var rank = Math.Max(1, (int)(EdgeArea * patch.EyeDistance * patch.EyeDistance));
        var step = Steps;
        while (step > 0 && (rank -= steps[step]) > 0)
            step--;
        return step / StepsPerL;
    }

    /// <summary>From (x, y): half a width beside the edge, the edge, half a width beside it.</summary>
    private static void Add(int[] steps, BackgroundPatch patch, int x, int y, int dx, int dy)
    {
        if (!IsClear(patch, x, y, dx * 4, dy * 4))
            return;
        var (start, from) = (patch.LabAt(x, y), patch.LabAt(x + dx, y + dy));
        var (to, end) = (
            patch.LabAt(x + (3 * dx), y + (3 * dy)), patch.LabAt(x + (4 * dx), y + (4 * dy)));
        var edge = to - from;
        var step = Math.Abs(edge.X);
        if (new Vector2(edge.Y, edge.Z).Length() > Math.Max(ChromaNoise, ChromaShare * step))
            return;
        var sharp = step - Math.Abs(from.X - start.X) - Math.Abs(end.X - to.X);
        steps[(int)Math.Clamp(sharp * StepsPerL, 0, Steps)]++;
    }

    private static bool IsClear(BackgroundPatch patch, int x, int y, int dx, int dy)
    {
        if (x + dx >= BackgroundPatch.Width || y + dy >= BackgroundPatch.Height)
            return false;
        for (var at = 0; at <= dx + dy; at++)
        {
            if (!patch.IsBackground(x + Math.Min(at, dx), y + Math.Min(at, dy)))
                return false;
        }
        return true;
    }
}
