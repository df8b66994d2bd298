using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Booth.Portrait.Tests;

public sealed class PoseSolverTests
{
    private static readonly FaceGeometry Average =
        FaceGeometry.Load(Path.Combine(Checkout.Models, "face_geometry.bin"));

    [Fact]
    public void The_pose_of_the_turned_average_head_is_found_again() =>
        Prop.ForAll(Angles(), Angles(), Angles(), (yaw, pitch, roll) =>
        {
            var pose = PoseSolver.Solve(Turned(yaw, pitch, roll), Average);
            return Math.Abs(pose.YawDeg - yaw) < 0.2
                && Math.Abs(pose.PitchDeg - pitch) < 0.2
                && Math.Abs(pose.RollDeg - roll) < 0.2;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_geometry_of_another_size_is_refused()
    {
        using var file = Files.Write(new byte[100]);
        Assert.Throws<ModelException>(() => FaceGeometry.Load(file.Path));
        Assert.Throws<ModelException>(() => FaceGeometry.Load("/nowhere/face_geometry.bin"));
    }

    private static Arbitrary<int> Angles() => Gen.Choose(-40, 40).ToArbitrary();

    /// <summary>The average head as a mesh in a picture: y down, z away, moved.</summary>
    private static FaceShape Turned(float yaw, float pitch, float roll)
    {
        var rotation = Quaternion.Normalize(
            Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -float.DegreesToRadians(roll))
            * Quaternion.CreateFromAxisAngle(Vector3.UnitY, float.DegreesToRadians(yaw))
            * Quaternion.CreateFromAxisAngle(Vector3.UnitX, -float.DegreesToRadians(pitch)));
        var points = Average.Points.Select(point =>
        {
            var turned = Vector3.Transform(point, rotation) * 30;
            return new Vector3(turned.X + 450, 600 - turned.Y, -turned.Z);
        });
        return new([.. points], 1);
    }
}
