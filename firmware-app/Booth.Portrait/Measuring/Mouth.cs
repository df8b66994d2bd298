using System.Numerics;

namespace Booth.Portrait;

/// <summary>The mouth: open, smiling. Ratios within one face, so that no shape of lips is judged.</summary>
internal static class Mouth
{
    // A mouth at rest is this much wider than the wings of the nose: wide mouths go with wide noses.
    private const double RestingWidth = 1.19;

    // Puts the spread of the width between people level with that of the corners' lift.
    private const double WidthWeight = 0.75;

    /// <summary>
    /// Gap between the lips over the thickness of both lips: the mesh draws a gap into closed full
    /// lips too, in proportion to them. Closed 0..0.3, teeth 0.7..1.3, open from 0.9.
    /// </summary>
    public static double OpenRatio(FaceShape face)
    {
        var gap = Distance(face, MeshPoint.UpperLip, MeshPoint.LowerLip);
        var lips = Distance(face, MeshPoint.UpperLipTop, MeshPoint.UpperLip)
            + Distance(face, MeshPoint.LowerLip, MeshPoint.LowerLipBottom);
        return gap / Math.Max(lips, 1e-3);
    }

    /// <summary>
    /// Lift of the corners above the lips' middle over the width of the mouth, plus what that width
    /// has over a resting mouth's. At rest 0.01 +- 0.04 (up to 0.10 for mouths that turn up by
    /// nature), a smile with closed lips 0.11..0.23, with teeth from 0.30.
    /// </summary>
    public static double Smile(FaceShape face)
    {
        var right = face.At(MeshPoint.MouthCornerRight);
        var left = face.At(MeshPoint.MouthCornerLeft);
        var eyes = Vector2.Normalize(
            face.At(MeshPoint.LeftEyeOuter) - face.At(MeshPoint.RightEyeOuter));
        var down = new Vector2(-eyes.Y, eyes.X);
        var middle = (face.At(MeshPoint.UpperLip) + face.At(MeshPoint.LowerLip)) / 2;
        var width = Math.Max(Vector2.Distance(right, left), 1e-3f);
        var lift = Vector2.Dot(middle - ((right + left) / 2), down) / width;
        var nose = Distance(face, MeshPoint.NoseWingRight, MeshPoint.NoseWingLeft);
        return lift + (WidthWeight * ((width / Math.Max(nose, 1e-3)) - RestingWidth));
    }

    private static double Distance(FaceShape face, int one, int other) =>
        Vector2.Distance(face.At(one), face.At(other));
}
