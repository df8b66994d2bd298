using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A flash on its bench.</summary>
public sealed record FlashRig(Bench Bench, IFlash Flash, Action Unplug) : Rig(Bench);
