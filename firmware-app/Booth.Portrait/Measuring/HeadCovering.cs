using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// How much bare forehead there is, an estimate: the rim of a hat is low, straight and clear, a
/// hairline high, or uneven, or soft. Straight fringes look like a rim, thin scarves like hair: the
/// visitor has the last word.
/// </summary>
internal static class HeadCovering
{
    private const float ColumnHalfWidth = 2;
    private const float Start = 0.12f;
    private const float MinStep = 18;

    // Hair is seldom this much lighter than the skin beside it.
    private const float LighterThanSkin = 15;

    // Further than this from the colour between the brows is no skin, however the light falls.
    private const float NotSkin = 2;

    private static readonly float[] Columns = [-0.35f, -0.2f, 0, 0.2f, 0.35f];

    /// <summary>
    /// Eye distances from the brows to where the skin ends, plus how uneven that border is; 0 for
    /// something lighter than the skin, 2 where no clear border is seen.
    /// </summary>
    public static double BareForehead(HeadPatch patch)
    {
        var brows = (patch.Mesh(MeshPoint.RightBrow).Y + patch.Mesh(MeshPoint.LeftBrow).Y) / 2;
        var middle = patch.Mesh(MeshPoint.NoseBridge).X;
        var between = patch.Mesh(MeshPoint.BetweenBrows);
        var skin = Mean(patch, between.X, (int)between.Y);
        var found = Columns
            .Select(at => Climb(patch, middle + (at * HeadPatch.EyeDistance), brows, skin)).ToArray();
        var steps = found.Select(one => (double)one.Step).ToArray();
        if (Statistics.Quantile(steps, 0.5) < MinStep)
            return 2;
        var lighter = found.Select(one => (double)one.Lighter).ToArray();
        if (Statistics.Quantile(lighter, 0.5) > LighterThanSkin)
            return 0;
        var heights = found.Select(one => (double)one.Height).ToArray();
        return Statistics.Quantile(heights, 0.5) + heights.Max() - heights.Min();
    }

    /// <summary>
    /// Up one column until the colour is no longer that above the brow; a rim may sit so low that
    /// it is no skin's colour there either.
    /// </summary>
    private static (float Height, float Step, float Lighter) Climb(
        HeadPatch patch, float x, float brows, Vector3 betweenBrows)
    {
        var y = (int)(brows - (Start * HeadPatch.EyeDistance));
        var skin = Mean(patch, x, y - 3);
        if (Distance(skin, betweenBrows) > NotSkin)
            return (Start, Vector3.Distance(skin, betweenBrows), skin.X - betweenBrows.X);
        while (y > 10 && Distance(Mean(patch, x, y), skin) < 1.2f)
            y--;
        var (below, above) = (Mean(patch, x, y + 6), Mean(patch, x, y - 6));
        var height = (brows - y) / HeadPatch.EyeDistance;
        return (height, Vector3.Distance(above, below), above.X - skin.X);
    }

    private static float Distance(Vector3 lab, Vector3 skin) =>
        ((lab - skin) / new Vector3(18, 8, 9)).Length();

    /// <summary>Mean of a few pixels around a place; the border of the patch continues it.</summary>
    private static Vector3 Mean(HeadPatch patch, float x, int y)
    {
        var sum = Vector3.Zero;
        for (var dx = -ColumnHalfWidth; dx <= ColumnHalfWidth; dx++)
        {
            for (var dy = -1; dy <= 1; dy++)
                sum += patch.LabAt(
                    (int)Math.Clamp(x + dx, 0, HeadPatch.Width - 1),
                    Math.Clamp(y + dy, 0, HeadPatch.Height - 1));
        }
        return sum / (3 * ((2 * ColumnHalfWidth) + 1));
    }
}
