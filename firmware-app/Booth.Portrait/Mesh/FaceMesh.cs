using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// MediaPipe's face landmark network. Input: a square around the face, turned upright, in 0..1.
/// Output: 468 points in input pixels and one presence score.
/// </summary>
internal sealed class FaceMesh(Network network) : IDisposable
{
    // The network was trained on squares of 1.5 times the face.
    private const float Margin = 1.5f;

    /// <summary>
    /// Reads the face twice: first where the detector saw it, then where the first mesh lies, which
    /// centres and turns it better.
    /// </summary>
    public FaceShape Read(Pyramid picture, FaceBox box)
    {
        var first = ReadIn(picture, Square(
            box.Centre, Margin * Math.Max(box.Size.X, box.Size.Y), box.LeftEye - box.RightEye));
        return ReadIn(picture, SquareAround(first));
    }

    public void Dispose() => network.Dispose();

    private FaceShape ReadIn(Pyramid picture, Matrix3x2 unitToPicture)
    {
        var toPicture = Matrix3x2.CreateScale(1f / network.InputSide) * unitToPicture;
        var scale = MathF.Sqrt(toPicture.GetDeterminant());
        return network.Run(
            input => Warp.Fill(
                picture, toPicture, network.InputSide, input, 1 / 255f, 0, Border.Edge),
            output => new FaceShape(
                Decode(output("points").Span, toPicture, scale),
                1 / (1 + MathF.Exp(-output("presence").Span[0]))));
    }

    private static ImmutableArray<Vector3> Decode(
        ReadOnlySpan<float> numbers, Matrix3x2 toPicture, float scale)
    {
        var points = ImmutableArray.CreateBuilder<Vector3>(MeshPoint.Count);
        for (var at = 0; at < MeshPoint.Count * 3; at += 3)
        {
            var point = Vector2.Transform(new(numbers[at], numbers[at + 1]), toPicture);
            points.Add(new(point, numbers[at + 2] * scale));
        }
        return points.MoveToImmutable();
    }

    private static Matrix3x2 SquareAround(FaceShape face)
    {
        var low = new Vector2(float.MaxValue);
        var high = new Vector2(float.MinValue);
        foreach (var point in face.Points)
        {
            var flat = new Vector2(point.X, point.Y);
            (low, high) = (Vector2.Min(low, flat), Vector2.Max(high, flat));
        }
        var side = Margin * Math.Max(high.X - low.X, high.Y - low.Y);
        var across = face.At(MeshPoint.LeftEyeOuter) - face.At(MeshPoint.RightEyeOuter);
        return Square((low + high) / 2, side, across);
    }

    /// <summary>
    /// From the unit square to a square of the picture whose rows run along
    /// <paramref name="across"/>.
    /// </summary>
    private static Matrix3x2 Square(Vector2 centre, float side, Vector2 across) =>
        Matrix3x2.CreateTranslation(-0.5f, -0.5f)
        * Matrix3x2.CreateScale(side)
        * Matrix3x2.CreateRotation(MathF.Atan2(across.Y, across.X))
        * Matrix3x2.CreateTranslation(centre);
}
