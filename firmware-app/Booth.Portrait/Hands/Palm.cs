using System.Numerics;

namespace Booth.Portrait;

/// <summary>One palm that the detector saw, in pixels of the decoded picture.</summary>
/// <param name="Centre">Centre of the palm, without fingers.</param>
/// <param name="Side">Width and height of the palm.</param>
/// <param name="Score">0..1.</param>
/// <param name="Wrist">The wrist.</param>
/// <param name="Knuckle">The knuckle of the middle finger.</param>
internal sealed record Palm(
    Vector2 Centre, float Side, float Score, Vector2 Wrist, Vector2 Knuckle);
