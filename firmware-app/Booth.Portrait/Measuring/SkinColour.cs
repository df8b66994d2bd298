using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Natural colour. Source: ISO/IEC 29794-5 as implemented by OFIQ: the cheeks' a* lies within
/// 5..25 and b* within 5..35 for skin of all tones.
/// </summary>
internal static class SkinColour
{
    private const float DiscRadius = 0.12f;

    /// <summary>Distance of the cheeks' colour from that range in CIELAB, 0 or more.</summary>
    public static double Distance(HeadPatch patch)
    {
        var cheeks = patch.Median(
            DiscRadius, [.. MeshPoint.RightCheekSkin, .. MeshPoint.LeftCheekSkin]);
        var nearest = Vector2.Clamp(new(cheeks.Y, cheeks.Z), new(5, 5), new(25, 35));
        return Vector2.Distance(nearest, new(cheeks.Y, cheeks.Z));
    }
}
