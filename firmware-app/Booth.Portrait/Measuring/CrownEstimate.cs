using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// The top of the bare skull. Hair hides it, so it is estimated: how far the person reaches above
/// the eyes, less the share that hair usually has of it, within the range of human heads. All
/// numbers are in eye distances, fitted on the eight people of provisioning/portraits.
/// </summary>
internal static class CrownEstimate
{
    private const float Lowest = 1.40f;
    private const float Highest = 1.90f;
    private const float Typical = 1.66f;

    // Above the lowest skulls, this share of what the person adds is skull and the rest is hair.
    private const float BareLevel = 1.43f;
    private const float SkullShare = 0.58f;

    private const float PersonThreshold = 0.5f;
    private const float StepEyeDistances = 0.01f;

    // Beyond this turn the eyes' distance says little about the head's size.
    private const double MaxYawDeg = 40;

    /// <summary>In pixels of the decoded picture.</summary>
    public static Vector2 Locate(Face face, double yawDeg, PersonMask mask, Vector2 size)
    {
        // A turned head brings the eyes closer together, but not the crown to the chin.
        var yaw = double.DegreesToRadians(Math.Clamp(yawDeg, -MaxYawDeg, MaxYawDeg));
        var unit = face.EyeDistance / (float)Math.Cos(yaw);
        Span<float> tops = [Top(-0.33f), Top(-0.17f), Top(0), Top(0.17f), Top(0.33f)];
        tops.Sort();
        var above = Estimate(tops[tops.Length / 2]);
        var aside = Vector2.Dot(face.Chin - face.EyeMiddle, face.Across);
        return face.EyeMiddle + (face.Across * aside) - (face.Down * above * unit);

        float Top(float aside) => ReachAbove(
            face.EyeMiddle + (face.Across * aside * face.EyeDistance),
            -face.Down * unit, mask, size);
    }

    /// <summary>Skull above the eyes from where the person ends; NaN when that is not seen.</summary>
    internal static float Estimate(float top)
    {
        if (float.IsNaN(top))
            return Typical;
        return Math.Clamp(BareLevel + (SkullShare * (top - BareLevel)), Lowest, Highest);
    }

    /// <summary>
    /// How far the person reaches along <paramref name="up"/>, in its lengths; NaN when the person
    /// goes on beyond the picture or does not begin at the eyes.
    /// </summary>
    private static float ReachAbove(Vector2 from, Vector2 up, PersonMask mask, Vector2 size)
    {
        for (var reach = 0f; reach < 5; reach += StepEyeDistances)
        {
            var at = from + (up * reach);
            if (at.X < 0 || at.Y < 0 || at.X >= size.X || at.Y >= size.Y)
                return float.NaN;
            if (mask.At(at) < PersonThreshold)
                return reach < 1 ? float.NaN : reach;
        }
        return float.NaN;
    }
}
