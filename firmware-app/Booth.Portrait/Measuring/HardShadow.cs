using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// A lamp from one side, by the shadows of nose, brow and cheek that one half of the face has and
/// the other has not. Each point of skin is compared with its mirror image on the same face, in
/// ratios of light, so that neither the skin nor a nose or beard that is on both sides counts.
/// </summary>
internal static class HardShadow
{
    // A tenth of the eye distance between both sides of an edge, and half of that for a place.
    private const int EdgeReach = 6;
    private const int PlaceReach = 3;

    private const double NearlyBlack = 0.004;
    private const double Share = 0.9;

    /// <summary>
    /// Stops: the edges that a tenth of the face exceeds, plus how unlike each other its places are
    /// in light, as standard deviation.
    /// </summary>
    public static double Stops(HeadPatch patch)
    {
        var edges = new double[MeshPoint.RightHalfSkin.Length];
        var (sum, squares) = (0.0, 0.0);
        for (var at = 0; at < edges.Length; at++)
        {
            var right = Read(patch, MeshPoint.RightHalfSkin[at]);
            var left = Read(patch, MeshPoint.LeftHalfSkin[at]);
            // What grows lighter towards the left on one side does so towards the right on the other.
            edges[at] = double.Hypot(right.Across + left.Across, right.Down - left.Down);
            var difference = right.Light - left.Light;
            (sum, squares) = (sum + difference, squares + (difference * difference));
        }
        var mean = sum / edges.Length;
        return Statistics.Quantile(edges, Share)
            + Math.Sqrt(Math.Max(0, (squares / edges.Length) - (mean * mean)));
    }

    /// <summary>Light at a point, and how it grows to the image's right and down, in stops.</summary>
    private static (double Light, double Across, double Down) Read(HeadPatch patch, int point)
    {
        var place = patch.Mesh(point);
        double At(int x, int y) => Math.Log2(
            NearlyBlack + patch.LightAround(place + new Vector2(x, y), PlaceReach));
        return (At(0, 0), At(EdgeReach, 0) - At(-EdgeReach, 0), At(0, EdgeReach) - At(0, -EdgeReach));
    }
}
