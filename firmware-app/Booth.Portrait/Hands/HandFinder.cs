using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// A hand on the face or right beside it. Its hue is that of the face's skin, so no colour tells
/// it: palms are searched around the head at two sizes, and another network says whether there is
/// a hand. One that does not come near the outline of the face does not count.
/// </summary>
internal sealed class HandFinder(PalmDetector palms, HandReader hands) : IDisposable
{
    // Squares around the head, in eye distances: a palm is about one, and the detector knows those
    // of a sixth to a third of its picture best.
    private const float NearSide = 5;
    private const float WideSide = 8;

    // From the eyes down to the middle of the squares, in eye distances.
    private const float BelowEyes = 0.7f;

    // The points of a hand run along its bones, and a finger is a quarter of the eye distance wide.
    private const float BesideFace = 0.25f;
    private const int MaxPalms = 3;

    /// <summary>How sure it is that a hand lies on the face, 0..1; 0 where no palm is seen.</summary>
    public double OnFace(Pyramid picture, Face face)
    {
        var outline = new Vector2[MeshPoint.Outline.Length];
        for (var at = 0; at < outline.Length; at++)
            outline[at] = face.Shape.At(MeshPoint.Outline[at]);
        return Find(picture, face).Where(hand => IsNear(hand, outline, face))
            .Select(hand => (double)hand.Presence).DefaultIfEmpty(0).Max();
    }

    public void Dispose()
    {
        palms.Dispose();
        hands.Dispose();
    }

    private IEnumerable<Hand> Find(Pyramid picture, Face face)
    {
        var middle = face.EyeMiddle + (face.Down * BelowEyes * face.EyeDistance);
        foreach (var side in new[] { NearSide * face.EyeDistance, WideSide * face.EyeDistance })
        {
            foreach (var palm in palms.FindIn(picture, middle - new Vector2(side / 2), side).Take(MaxPalms))
                yield return hands.Read(picture, palm);
        }
    }

    private static bool IsNear(Hand hand, Vector2[] outline, Face face) =>
        hand.Points.Any(point => Polygon.Contains(outline, point)
            || outline.Any(edge => Vector2.Distance(edge, point) < BesideFace * face.EyeDistance));
}
