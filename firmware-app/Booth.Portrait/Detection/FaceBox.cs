using System.Numerics;

namespace Booth.Portrait;

/// <summary>One face that the detector saw, in pixels of the decoded picture.</summary>
/// <param name="Centre">Centre of the box, which spans from the brows to the chin.</param>
/// <param name="Size">Width and height of the box.</param>
/// <param name="Score">0..1.</param>
/// <param name="RightEye">The person's right eye (at the image's left).</param>
/// <param name="LeftEye">The person's left eye.</param>
/// <param name="Ears">Middle between the notches before both ears.</param>
internal sealed record FaceBox(
    Vector2 Centre, Vector2 Size, float Score, Vector2 RightEye, Vector2 LeftEye, Vector2 Ears)
{
    public float Area => Size.X * Size.Y;

    /// <summary>Area of the overlap over the area of both together, 0..1.</summary>
    public float OverlapWith(FaceBox other)
    {
        var low = Vector2.Max(Centre - (Size / 2), other.Centre - (other.Size / 2));
        var high = Vector2.Min(Centre + (Size / 2), other.Centre + (other.Size / 2));
        var both = Vector2.Max(high - low, Vector2.Zero);
        var shared = both.X * both.Y;
        return shared / (Area + other.Area - shared);
    }
}
