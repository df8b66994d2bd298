using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// MediaPipe's selfie segmentation. Input: the whole picture stretched to a square, in 0..1.
/// Output: how sure each cell is part of a person, 0..1.
/// </summary>
internal sealed class PersonSegmenter(Network network) : IDisposable
{
    public PersonMask Find(Pyramid picture)
    {
        var toPicture = Matrix3x2.CreateScale(
            (float)picture.Width / network.InputSide, (float)picture.Height / network.InputSide);
        return network.Run(
            input => Warp.Fill(
                picture, toPicture, network.InputSide, input, 1 / 255f, 0, Border.Edge),
            output => new PersonMask(output("person").Span, picture.Width, picture.Height));
    }

    public void Dispose() => network.Dispose();
}
