using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A voice on its bench.</summary>
public sealed record SpeakerRig(Bench Bench, ISpeaker Speaker) : Rig(Bench);
