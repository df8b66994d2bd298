using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Natural colour. Source: ISO/IEC 29794-5 as implemented by OFIQ: the cheeks' a* lies within
/// 5..25 and b* within 5..35 for skin of all tones. That is wide enough to hide a cast, so the
/// whites of the eyes are asked as well: on every person they are nearly neutral.
/// </summary>
internal static class SkinColour
{
    private const float DiscRadius = 0.12f;
    private const float MinLightness = 30;

    /// <summary>
    /// Distance in CIELAB of the cheeks' colour or of the whites from its range, whichever is
    /// further, 0 or more.
    /// </summary>
    public static double Distance(HeadPatch patch, Face face)
    {
        var cheeks = patch.Median(
            DiscRadius, [.. MeshPoint.RightCheekSkin, .. MeshPoint.LeftCheekSkin]);
        return Math.Max(Beyond(cheeks, new(5, 5), new(25, 35)), WhitesDistance(patch, face));
    }

    /// <summary>
    /// Of the eye that is nearer: a reflection tints one. 0 where no whites can be told: closed
    /// eyes, shade, dark lenses.
    /// </summary>
    private static double WhitesDistance(HeadPatch patch, Face face) =>
        Math.Min(WhitesDistance(patch, face.Right), WhitesDistance(patch, face.Left));

    private static double WhitesDistance(HeadPatch patch, Eye eye) =>
        EyeWhites.Colour(patch, eye) is { X: >= MinLightness } colour
            ? Beyond(colour, new(-3, -7), new(9, 16))
            : 0;

    private static double Beyond(Vector3 lab, Vector2 low, Vector2 high)
    {
        var colour = new Vector2(lab.Y, lab.Z);
        return float.IsFinite(colour.X) ? Vector2.Distance(Vector2.Clamp(colour, low, high), colour) : double.NaN;
    }
}
