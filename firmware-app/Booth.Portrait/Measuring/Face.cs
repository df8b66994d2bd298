using System.Numerics;

namespace Booth.Portrait;

/// <summary>Everything the networks say about one face, in pixels of the decoded picture.</summary>
/// <param name="Box">Where the detector saw it.</param>
/// <param name="Shape">The mesh.</param>
/// <param name="Right">The person's right eye.</param>
/// <param name="Left">The person's left eye.</param>
/// <param name="Ears">Middle of the ears by the full-range detector, when it saw the face too.</param>
internal sealed record Face(FaceBox Box, FaceShape Shape, Eye Right, Eye Left, Vector2? Ears)
{
    // The mesh ends on the front of the chin; its underside lies this much lower, in eye distances.
    private const float ChinUnderside = 0.027f;

    public float EyeDistance => Vector2.Distance(Right.Pupil, Left.Pupil);

    public Vector2 EyeMiddle => (Right.Pupil + Left.Pupil) / 2;

    /// <summary>Along the line of the eyes, towards the image's right; length 1.</summary>
    public Vector2 Across => Vector2.Normalize(Left.Pupil - Right.Pupil);

    /// <summary>Down the face, at a right angle to the eyes; length 1.</summary>
    public Vector2 Down => new(-Across.Y, Across.X);

    /// <summary>Underside of the chin.</summary>
    public Vector2 Chin => Shape.At(MeshPoint.Chin) + (Down * ChinUnderside * EyeDistance);

    /// <summary>The mid-line of the face: half way between the eyes' and the mouth's middle.</summary>
    public Vector2 Middle => (EyeMiddle
        + ((Shape.At(MeshPoint.MouthRight) + Shape.At(MeshPoint.MouthLeft)) / 2)) / 2;
}
