using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Whether there is a mouth to see where the mesh says it is; the mesh draws one on a hand as well.
/// Closed lips meet in a dark line that follows the mesh's, and blood makes them redder than the
/// skin around them: either shows a mouth, in any light and on any skin. A hand, a scarf or a mask
/// has neither.
/// </summary>
internal static class MouthVisibility
{
    // Pixels of the patch: the mesh may be off by a tenth of the eye distance.
    private const int MaxShift = 6;
    private const int NearLip = 5;
    private const int FarLip = 8;

    private const double NearlyBlack = 0.004;
    private const float Radius = 0.05f;

    // A difference of hue by its own third counts as much as a stop of the line.
    private const double StopsPerHue = 3;
    private const double MostHue = 1;
    private const float MinChroma = 6;

    /// <summary>
    /// Stops between lips and the line between them, plus how much redder lips are; 1.4 and more
    /// on closed mouths. Says nothing of an open one.
    /// </summary>
    public static double Stops(HeadPatch patch) => Line(patch) + (StopsPerHue * Redder(patch));

    /// <summary>Mean depth of the darkest line along the mesh's, stops.</summary>
    private static double Line(HeadPatch patch)
    {
        var deepest = double.NegativeInfinity;
        for (var shift = -MaxShift; shift <= MaxShift; shift++)
        {
            var sum = 0.0;
            for (var at = 0; at < MeshPoint.UpperLipEdge.Length; at++)
                sum += Depth(patch, new Vector2(0, shift) + ((patch.Mesh(MeshPoint.UpperLipEdge[at])
                    + patch.Mesh(MeshPoint.LowerLipEdge[at])) / 2));
            deepest = Math.Max(deepest, sum / MeshPoint.UpperLipEdge.Length);
        }
        return deepest;
    }

    private static double Depth(HeadPatch patch, Vector2 place)
    {
        double At(int down) => Math.Log2(
            NearlyBlack + patch.LightAround(place + new Vector2(0, down), reach: 1));
        return Math.Min(Math.Max(At(-NearLip), At(-FarLip)), Math.Max(At(NearLip), At(FarLip))) - At(0);
    }

    /// <summary>How far the lips' hue lies on the red side of that of the skin around, 0..1.</summary>
    private static double Redder(HeadPatch patch)
    {
        var lips = patch.Median(Radius, MeshPoint.Lips);
        var skin = patch.Median(Radius, MeshPoint.AroundLips);
        var hue = new Vector2(skin.Y, skin.Z);
        if (hue.Length() < MinChroma)
            return 0;
        // The same skin in less light has less chroma too.
        var shade = (lips.X + 8) / (skin.X + 8);
        var difference = new Vector2(lips.Y, lips.Z) - (hue * shade);
        var redder = Vector2.Dot(difference, new Vector2(hue.Y, -hue.X)) / hue.LengthSquared() / shade;
        return Math.Clamp(redder, 0, MostHue);
    }
}
