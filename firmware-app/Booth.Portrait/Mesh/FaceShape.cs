using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>The 468 points of a face.</summary>
/// <param name="Points">
/// x, y in pixels of the decoded picture; z in the same unit, away from the camera.
/// </param>
/// <param name="Presence">How sure the network is that this is a face, 0..1.</param>
internal sealed record FaceShape(ImmutableArray<Vector3> Points, float Presence)
{
    /// <summary>One point in the picture.</summary>
    public Vector2 At(int point) => new(Points[point].X, Points[point].Y);
}
