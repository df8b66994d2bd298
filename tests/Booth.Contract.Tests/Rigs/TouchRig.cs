using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A touch panel on its bench; Swipe moves a finger from one point to another.</summary>
public sealed record TouchRig(
    Bench Bench, ITouchPanel Panel, Action<float, float, float, float> Swipe, Action Unplug,
    Action Replug) : Rig(Bench);
