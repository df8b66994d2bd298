using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Tinted lenses: the skin under the eye, which a lens covers, against the cheek, which it does
/// not. The mean of both eyes, because shade and hair darken one side only.
/// </summary>
internal static class LensTint
{
    private const float LensRadius = 0.06f;
    private const float CheekRadius = 0.12f;

    // This much difference of colour counts as one stop of light.
    private const float ChromaPerStop = 10;

    /// <summary>Stops of light that the lens takes, colour included, 0 or more.</summary>
    public static double Stops(HeadPatch patch) =>
        (Eye(patch, MeshPoint.RightUnderEye, MeshPoint.RightCheekSkin)
            + Eye(patch, MeshPoint.LeftUnderEye, MeshPoint.LeftCheekSkin)) / 2;

    private static double Eye(
        HeadPatch patch, ReadOnlySpan<int> underEye, ReadOnlySpan<int> cheekSkin)
    {
        var lens = patch.Median(LensRadius, underEye);
        var cheek = patch.Median(CheekRadius, cheekSkin);
        var darker = Math.Max(0, LightBalance.Stops(cheek.X, lens.X));
        // The same skin in less light has less chroma too.
        var shade = MathF.Sqrt(Math.Max(lens.X, 1) / Math.Max(cheek.X, 1));
        var expected = new Vector2(cheek.Y, cheek.Z) * shade;
        var tint = Vector2.Distance(new(lens.Y, lens.Z), expected) / ChromaPerStop;
        return double.Hypot(darker, tint);
    }
}
