namespace Booth.Portrait;

/// <summary>How the head is held.</summary>
/// <param name="YawDeg">Positive: turned towards the image's right.</param>
/// <param name="PitchDeg">Positive: chin up.</param>
/// <param name="RollDeg">Positive: top of the head towards the image's right.</param>
internal readonly record struct Pose(double YawDeg, double PitchDeg, double RollDeg);
