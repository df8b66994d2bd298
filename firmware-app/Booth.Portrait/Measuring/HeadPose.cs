using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// The pose of a face. Yaw and roll come from the rigid fit of the average head to the mesh.
/// Pitch does not show well on any one part of a face, because noses, ears and lids differ between
/// people more than a few degrees do. It is the weighted mean of three readings that err
/// differently: the rigid fit, how high the ears stand against the pupils, and how far the pupils
/// stand above the inner corners of eyes that look at the lens. Each alone errs by 3..4 degrees
/// (one standard deviation between people), together by 2.7.
/// </summary>
internal static class HeadPose
{
    // What heads held straight give, and what a degree adds. The zeros are means over many people:
    // the fit reads -7.5 on provisioning/portraits and -7.9 on photo-real faces, because the mesh
    // network draws every face with more slope than the average head has.
    private static readonly Cue Fit = new(-7.6, 0.83, 0.20);
    private static readonly Cue EarsBelowPupils = new(0.213, 0.0136, 0.45);
    private static readonly Cue CornersBelowPupils = new(0.042, -0.0037, 0.35);

    public static Pose Measure(Face face, FaceGeometry average)
    {
        var pose = PoseSolver.Solve(face.Shape, average);
        var (sum, weights) = (0.0, 0.0);
        Add(Fit, pose.PitchDeg);
        if (face.Ears is { } ears)
            Add(EarsBelowPupils, Below(face, ears));
        if (face.Right.IsSeen && face.Left.IsSeen)
            Add(CornersBelowPupils, Below(face, InnerCorners(face)));
        return pose with { PitchDeg = sum / weights };

        void Add(Cue cue, double value) => (sum, weights) =
            (sum + (cue.Weight * (value - cue.WhenStraight) / cue.PerDeg), weights + cue.Weight);
    }

    private static Vector2 InnerCorners(Face face) =>
        (face.Shape.At(MeshPoint.RightEyeInner) + face.Shape.At(MeshPoint.LeftEyeInner)) / 2;

    /// <summary>In eye distances.</summary>
    private static double Below(Face face, Vector2 point) =>
        Vector2.Dot(point - face.EyeMiddle, face.Down) / face.EyeDistance;

    private readonly record struct Cue(double WhenStraight, double PerDeg, double Weight);
}
