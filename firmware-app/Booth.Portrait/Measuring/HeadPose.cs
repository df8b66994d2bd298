using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// The pose of a face. Yaw and roll come from the mesh. Pitch does not show well on any one part of
/// a face, because noses and foreheads differ more than a few degrees do: it is the mean of what
/// the mesh says and of how high the ears stand against the pupils.
/// </summary>
internal static class HeadPose
{
    // What straight heads give: means over the eight people of provisioning/portraits.
    private const double MeshPitchWhenStraightDeg = -7.5;
    private const double MeshPitchPerDeg = 0.83;
    private const double EarsWhenStraight = 0.202;
    private const double EarsPerDeg = 0.0129;

    public static Pose Measure(Face face, FaceGeometry average)
    {
        var pose = PoseSolver.Solve(face.Shape, average);
        var byMesh = (pose.PitchDeg - MeshPitchWhenStraightDeg) / MeshPitchPerDeg;
        return pose with { PitchDeg = (byMesh + (ByEars(face) ?? byMesh)) / 2 };
    }

    /// <summary>Chin up lowers the ears; null when the full-range detector did not see them.</summary>
    private static double? ByEars(Face face)
    {
        if (face.Ears is not { } ears)
            return null;
        var below = Vector2.Dot(ears - face.EyeMiddle, face.Down) / face.EyeDistance;
        return (below - EarsWhenStraight) / EarsPerDeg;
    }
}
