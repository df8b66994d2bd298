using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// A lamp from one side, by the shadows of nose, brow and cheek that one half of the face has and
/// the other has not. Each point of skin is compared with its mirror image on the same face, in
/// ratios of light, so that neither the skin nor a nose or beard that is on both sides counts.
/// The points are drawn in from the outline: what stands behind a face is no light on it.
/// </summary>
internal static class HardShadow
{
    // Between both sides of an edge lies a quarter of the eye distance; wrinkles are finer than the
    // places that are compared.
    private const int EdgeReach = 8;
    private const int PlaceReach = 5;

    // Of the way from the middle of the face, so that those reaches end on skin: further out a light
    // wall behind a dark face counts as light on it.
    private const float DrawnIn = 0.82f;

    private const double NearlyBlack = 0.004;
    private const double Share = 0.8;

    /// <summary>
    /// Stops: the edges that a fifth of the face exceeds, plus how unlike each other its places are
    /// in light, as standard deviation.
    /// </summary>
    public static double Stops(HeadPatch patch)
    {
        var middle = Middle(patch);
        var edges = new double[MeshPoint.RightHalfSkin.Length];
        var (sum, squares) = (0.0, 0.0);
        for (var at = 0; at < edges.Length; at++)
        {
            var right = Read(patch, middle, MeshPoint.RightHalfSkin[at]);
            var left = Read(patch, middle, MeshPoint.LeftHalfSkin[at]);
            // What grows lighter towards the left on one side does so towards the right on the other.
            edges[at] = double.Hypot(right.Across + left.Across, right.Down - left.Down);
            var difference = right.Light - left.Light;
            (sum, squares) = (sum + difference, squares + (difference * difference));
        }
        var mean = sum / edges.Length;
        return Statistics.Quantile(edges, Share)
            + Math.Sqrt(Math.Max(0, (squares / edges.Length) - (mean * mean)));
    }

    private static Vector2 Middle(HeadPatch patch)
    {
        var sum = Vector2.Zero;
        foreach (var point in MeshPoint.Outline)
            sum += patch.Mesh(point);
        return sum / MeshPoint.Outline.Length;
    }

    /// <summary>Light at a point, and how it grows to the image's right and down, in stops.</summary>
    private static (double Light, double Across, double Down) Read(
        HeadPatch patch, Vector2 middle, int point)
    {
        var place = Vector2.Lerp(middle, patch.Mesh(point), DrawnIn);
        double At(int x, int y) => Math.Log2(
            NearlyBlack + patch.LightAround(place + new Vector2(x, y), PlaceReach));
        return (At(0, 0), At(EdgeReach, 0) - At(-EdgeReach, 0), At(0, EdgeReach) - At(0, -EdgeReach));
    }
}
