using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// The pose that turns the average head into the mesh with the least squared error: Horn,
/// "Closed-form solution of absolute orientation using unit quaternions" (1987).
/// </summary>
internal static class PoseSolver
{
    private const int Iterations = 64;

    public static Pose Solve(FaceShape face, FaceGeometry average)
    {
        var (fromCentre, toCentre, total) = (Vector3.Zero, Vector3.Zero, 0f);
        for (var i = 0; i < MeshPoint.Count; i++)
        {
            fromCentre += average.Weights[i] * average.Points[i];
            toCentre += average.Weights[i] * Up(face.Points[i]);
            total += average.Weights[i];
        }
        var (x, y, z) = (Vector3.Zero, Vector3.Zero, Vector3.Zero);
        for (var i = 0; i < MeshPoint.Count; i++)
        {
            var from = average.Weights[i] * (average.Points[i] - (fromCentre / total));
            var to = Up(face.Points[i]) - (toCentre / total);
            (x, y, z) = (x + (from.X * to), y + (from.Y * to), z + (from.Z * to));
        }
        return Angles(Rotation(x, y, z));
    }

    // The mesh has y down and z away from the camera.
    private static Vector3 Up(Vector3 point) => new(point.X, -point.Y, -point.Z);

    /// <summary>
    /// The rows are the covariance of x, y, z. The quaternion is the eigenvector of Horn's matrix
    /// with the largest eigenvalue; the shift makes it the largest in magnitude too.
    /// </summary>
    private static Quaternion Rotation(Vector3 x, Vector3 y, Vector3 z)
    {
        var trace = x.X + y.Y + z.Z;
        var horn = new Matrix4x4(
            (2 * x.X) - trace, x.Y + y.X, z.X + x.Z, y.Z - z.Y,
            x.Y + y.X, (2 * y.Y) - trace, y.Z + z.Y, z.X - x.Z,
            z.X + x.Z, y.Z + z.Y, (2 * z.Z) - trace, x.Y - y.X,
            y.Z - z.Y, z.X - x.Z, x.Y - y.X, trace);
        var shift = x.Length() + y.Length() + z.Length();
        horn += Matrix4x4.Identity * shift;
        var eigenvector = new Vector4(0.1f, 0.1f, 0.1f, 1);
        for (var i = 0; i < Iterations; i++)
            eigenvector = Vector4.Normalize(Vector4.Transform(eigenvector, horn));
        return new(eigenvector.X, eigenvector.Y, eigenvector.Z, eigenvector.W);
    }

    /// <summary>The rotation as roll about z, after yaw about y, after pitch about x.</summary>
    private static Pose Angles(Quaternion rotation)
    {
        var right = Vector3.Transform(Vector3.UnitX, rotation);
        var up = Vector3.Transform(Vector3.UnitY, rotation);
        var front = Vector3.Transform(Vector3.UnitZ, rotation);
        return new(
            double.RadiansToDegrees(Math.Asin(Math.Clamp(-right.Z, -1, 1))),
            -double.RadiansToDegrees(Math.Atan2(up.Z, front.Z)),
            -double.RadiansToDegrees(Math.Atan2(right.Y, right.X)));
    }
}
