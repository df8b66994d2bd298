using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A camera on its bench.</summary>
public sealed record CameraRig(
    Bench Bench, ICamera Camera, Action Unplug, Action Replug) : Rig(Bench);
