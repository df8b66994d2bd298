using System.Numerics;

namespace Booth.Scoring;

/// <summary>Ground truth of one face, pixels and degrees.</summary>
internal sealed record Truth(
    Vector2 LeftPupil, Vector2 RightPupil, Vector2 Chin, Vector2 Crown,
    double YawDeg, double PitchDeg, double RollDeg)
{
    public float EyeDistance => Vector2.Distance(LeftPupil, RightPupil);

    public float Height => Vector2.Distance(Chin, Crown);

    /// <summary>From chin to crown, length 1.</summary>
    public Vector2 Up => Vector2.Normalize(Crown - Chin);
}
