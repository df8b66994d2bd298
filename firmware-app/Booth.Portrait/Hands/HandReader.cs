using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// MediaPipe's hand landmark network. Input: a square around the hand, turned so that the fingers
/// point up, in 0..1. Output: 21 points in input pixels, and how sure it is of a hand, 0..1.
/// </summary>
internal sealed class HandReader(Network network) : IDisposable
{
    public const int Count = 21;

    // The network was trained on squares of 2.6 palms whose centre lies half a palm up the fingers.
    private const float Margin = 2.6f;
    private const float UpTheFingers = 0.5f;

    public Hand Read(Pyramid picture, Palm palm)
    {
        var up = Vector2.Normalize(palm.Knuckle - palm.Wrist);
        var turn = MathF.Atan2(up.X, -up.Y);
        var centre = palm.Centre + (up * UpTheFingers * palm.Side);
        var toPicture = Matrix3x2.CreateScale(1f / network.InputSide)
            * Matrix3x2.CreateTranslation(-0.5f, -0.5f)
            * Matrix3x2.CreateScale(Margin * palm.Side)
            * Matrix3x2.CreateRotation(turn)
            * Matrix3x2.CreateTranslation(centre);
        return network.Run(
            input => Warp.Fill(
                picture, toPicture, network.InputSide, input, 1 / 255f, 0, Border.Black),
            output => new Hand(Decode(output("points").Span, toPicture), output("presence").Span[0]));
    }

    public void Dispose() => network.Dispose();

    private static ImmutableArray<Vector2> Decode(ReadOnlySpan<float> numbers, Matrix3x2 toPicture)
    {
        var points = ImmutableArray.CreateBuilder<Vector2>(Count);
        for (var at = 0; at < Count * 3; at += 3)
            points.Add(Vector2.Transform(new(numbers[at], numbers[at + 1]), toPicture));
        return points.MoveToImmutable();
    }
}
