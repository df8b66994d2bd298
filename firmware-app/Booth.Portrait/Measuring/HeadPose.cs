using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// The pose of a face. Yaw and roll come from the rigid fit of the average head to the mesh.
/// Pitch does not show well on any one part of a face, because noses, brows and jaws differ between
/// people more than a few degrees do: the fit alone errs by 5 degrees (one standard deviation
/// between people). It is read where depth is largest instead: how high the ears, far behind the
/// eyes, stand against the pupils, and how high the pupils, before the outer corners of the eyes,
/// stand against those. Whoever looks into the lens has pupils on one line with it. Either alone
/// errs by 3 degrees, in ways that have nothing to do with each other; both together by 2.
/// </summary>
internal static class HeadPose
{
    // What heads held straight give, half way between the means of provisioning/portraits and of
    // photo-real people, and what a degree adds.
    private static readonly Cue Fit = new(-7.4, 0.83, 0.10);
    private static readonly Cue Ears = new(0.224, 0.0134, 0.45);
    private static readonly Cue OuterCorners = new(0.006, -0.0028, 0.45);

    // Three standard deviations of the eyes' reading against the others: the eyes look elsewhere.
    private const double EyesLookElsewhereDeg = 25;

    public static Pose Measure(Face face, FaceGeometry average)
    {
        var pose = PoseSolver.Solve(face.Shape, average);
        var (fit, ears) = (Fit.Read(pose.PitchDeg), ReadEars(face));
        double? eyes = face.Right.IsSeen && face.Left.IsSeen
            ? OuterCorners.Read(Below(face, Middle(face)))
            : null;
        if (Math.Abs((eyes - (ears ?? fit)) ?? 0) > EyesLookElsewhereDeg)
            eyes = null;
        // What cannot be read counts as straight, as most heads are.
        return pose with
        {
            PitchDeg = (Fit.Weight * fit) + (Ears.Weight * (ears ?? 0))
                + (OuterCorners.Weight * (eyes ?? 0)),
        };
    }

    /// <summary>
    /// The pose without what the eyes say, for whoever asks where they look: less exact.
    /// </summary>
    public static Pose WithoutEyes(Face face, FaceGeometry average)
    {
        var pose = PoseSolver.Solve(face.Shape, average);
        var fit = Fit.Read(pose.PitchDeg);
        return pose with
        {
            PitchDeg = ((Fit.Weight * fit) + (Ears.Weight * (ReadEars(face) ?? fit)))
                / (Fit.Weight + Ears.Weight),
        };
    }

    private static double? ReadEars(Face face) =>
        face.Ears is { } ears ? Ears.Read(Below(face, ears)) : null;

    private static Vector2 Middle(Face face) =>
        (face.Shape.At(MeshPoint.RightEyeOuter) + face.Shape.At(MeshPoint.LeftEyeOuter)) / 2;

    /// <summary>In eye distances.</summary>
    private static double Below(Face face, Vector2 point) =>
        Vector2.Dot(point - face.EyeMiddle, face.Down) / face.EyeDistance;

    private readonly record struct Cue(double WhenStraight, double PerDeg, double Weight)
    {
        public double Read(double value) => (value - WhenStraight) / PerDeg;
    }
}
