using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A touch panel on its bench; Swipe moves a finger from one point to another.</summary>
public sealed record TouchRig(
    Bench Bench, ITouchPanel Panel, Action<float, float, float, float> Swipe, Action Unplug,
    Action Replug) : Rig(Bench)
{
    /// <summary>Longest time between two samples that the hand on this bench leaves, milliseconds.</summary>
    public double LongestStepMs { get; init; } = 10.5;
}
