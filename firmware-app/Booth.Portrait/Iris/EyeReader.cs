using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// MediaPipe's iris network. Input: a square of 2.3 eye widths in 0..1, always as a left eye (the
/// right one is mirrored). Output: 71 points of lids and brow, then 5 of the iris, x, y, z each.
/// </summary>
internal sealed class EyeReader(Network network) : IDisposable
{
    private const float Margin = 2.3f;
    private const int ContourPoints = 16;
    private const int LidPoints = 71;

    /// <summary>The person's right eye.</summary>
    public Eye ReadRight(Pyramid picture, FaceShape face) => Read(picture,
        face.At(MeshPoint.RightEyeOuter), face.At(MeshPoint.RightEyeInner), mirrored: true);

    /// <summary>The person's left eye.</summary>
    public Eye ReadLeft(Pyramid picture, FaceShape face) => Read(picture,
        face.At(MeshPoint.LeftEyeInner), face.At(MeshPoint.LeftEyeOuter), mirrored: false);

    public void Dispose() => network.Dispose();

    /// <summary>The corners are given from the image's left to its right.</summary>
    private Eye Read(Pyramid picture, Vector2 left, Vector2 right, bool mirrored)
    {
        var across = right - left;
        var side = Math.Max(Margin * across.Length(), 1);
        var toPicture =
            Matrix3x2.CreateTranslation(new Vector2(-network.InputSide / 2f))
            * Matrix3x2.CreateScale(
                (mirrored ? -1 : 1) * side / network.InputSide, side / network.InputSide)
            * Matrix3x2.CreateRotation(MathF.Atan2(across.Y, across.X))
            * Matrix3x2.CreateTranslation((left + right) / 2);
        return network.Run(
            input => Warp.Fill(
                picture, toPicture, network.InputSide, input, 1 / 255f, 0, Border.Edge),
            output => Decode(output("points").Span, toPicture, (left + right) / 2));
    }

    private static Eye Decode(
        ReadOnlySpan<float> numbers, Matrix3x2 toPicture, Vector2 socket)
    {
        var contour = ImmutableArray.CreateBuilder<Vector2>(ContourPoints);
        for (var point = 0; point < ContourPoints; point++)
            contour.Add(PointAt(numbers, point, toPicture));
        return new(contour.MoveToImmutable(), PointAt(numbers, LidPoints, toPicture), socket);
    }

    private static Vector2 PointAt(ReadOnlySpan<float> numbers, int point, Matrix3x2 toPicture) =>
        Vector2.Transform(new(numbers[point * 3], numbers[(point * 3) + 1]), toPicture);
}
