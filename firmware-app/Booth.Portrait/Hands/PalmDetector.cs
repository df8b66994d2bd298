using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// MediaPipe's palm detector. Input: a square of the picture, black beside it, in 0..1. For each
/// anchor 18 numbers in input pixels relative to it (centre, size, then seven points: wrist,
/// knuckles of the index, middle, ring and little finger, two of the thumb) and one score before
/// the logistic function.
/// </summary>
internal sealed class PalmDetector(Network network, float minScore) : IDisposable
{
    private const int NumbersPerAnchor = 18;

    // Palms of which the better one's centre lies so near, in sides, are one.
    private const float SamePalm = 0.5f;

    /// <summary>Palms in one square of the picture, best first.</summary>
    public List<Palm> FindIn(Pyramid picture, Vector2 corner, float side)
    {
        var scale = side / network.InputSide;
        var toPicture = Matrix3x2.CreateScale(scale) * Matrix3x2.CreateTranslation(corner);
        return network.Run(
            input => Warp.Fill(
                picture, toPicture, network.InputSide, input, 1 / 255f, 0, Border.Black),
            output => Distinct(Decode(output("boxes").Span, output("scores").Span, toPicture)));
    }

    public void Dispose() => network.Dispose();

    private List<Palm> Decode(
        ReadOnlySpan<float> boxes, ReadOnlySpan<float> scores, Matrix3x2 toPicture)
    {
        var found = new List<Palm>();
        for (var i = 0; i < scores.Length; i++)
        {
            var score = 1 / (1 + MathF.Exp(-Math.Clamp(scores[i], -100, 100)));
            if (score < minScore)
                continue;
            var numbers = boxes.Slice(i * NumbersPerAnchor, NumbersPerAnchor);
            var anchor = Anchors.Palms[i] * network.InputSide;
            found.Add(new(
                PointAt(numbers, 0, anchor, toPicture), numbers[2] * toPicture.M11, score,
                PointAt(numbers, 4, anchor, toPicture), PointAt(numbers, 8, anchor, toPicture)));
        }
        return found;
    }

    private static List<Palm> Distinct(List<Palm> candidates)
    {
        var palms = new List<Palm>();
        foreach (var palm in candidates.OrderByDescending(one => one.Score))
        {
            if (!palms.Exists(one => Vector2.Distance(one.Centre, palm.Centre) < SamePalm * one.Side))
                palms.Add(palm);
        }
        return palms;
    }

    private static Vector2 PointAt(
        ReadOnlySpan<float> numbers, int at, Vector2 anchor, Matrix3x2 toPicture) =>
        Vector2.Transform(anchor + new Vector2(numbers[at], numbers[at + 1]), toPicture);
}
