using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// MediaPipe's BlazeFace. Input: a square of the picture, black beside it, in -1..1. For each
/// anchor 16 numbers in input pixels relative to it (centre, size, then six points: right eye, left
/// eye, nose, mouth, ears) and one score before the logistic function.
/// </summary>
internal sealed class FaceDetector(Network network, ImmutableArray<Vector2> anchors, float minScore)
    : IDisposable
{
    private const int NumbersPerAnchor = 16;

    /// <summary>Faces in the picture, best first.</summary>
    public List<FaceBox> Find(Pyramid picture)
    {
        var side = Math.Max(picture.Width, picture.Height);
        var corner = new Vector2(picture.Width - side, picture.Height - side) / 2;
        return FindIn(picture, corner, side);
    }

    /// <summary>Faces in one square of the picture.</summary>
    public List<FaceBox> FindIn(Pyramid picture, Vector2 corner, float side)
    {
        var scale = side / network.InputSide;
        var toPicture = Matrix3x2.CreateScale(scale) * Matrix3x2.CreateTranslation(corner);
        return network.Run(
            input => Warp.Fill(
                picture, toPicture, network.InputSide, input, 2 / 255f, -1, Border.Black),
            output => FaceMerging.Merge(
                Decode(output("boxes").Span, output("scores").Span, toPicture)));
    }

    public void Dispose() => network.Dispose();

    private List<FaceBox> Decode(
        ReadOnlySpan<float> boxes, ReadOnlySpan<float> scores, Matrix3x2 toPicture)
    {
        var found = new List<FaceBox>();
        for (var i = 0; i < scores.Length; i++)
        {
            var score = 1 / (1 + MathF.Exp(-Math.Clamp(scores[i], -100, 100)));
            if (score < minScore)
                continue;
            var numbers = boxes.Slice(i * NumbersPerAnchor, NumbersPerAnchor);
            var anchor = anchors[i] * network.InputSide;
            found.Add(new(
                PointAt(numbers, 0, anchor, toPicture),
                new Vector2(numbers[2], numbers[3]) * toPicture.M11,
                score,
                PointAt(numbers, 4, anchor, toPicture),
                PointAt(numbers, 6, anchor, toPicture),
                (PointAt(numbers, 12, anchor, toPicture)
                    + PointAt(numbers, 14, anchor, toPicture)) / 2));
        }
        return found;
    }

    private static Vector2 PointAt(
        ReadOnlySpan<float> numbers, int at, Vector2 anchor, Matrix3x2 toPicture) =>
        Vector2.Transform(anchor + new Vector2(numbers[at], numbers[at + 1]), toPicture);
}
