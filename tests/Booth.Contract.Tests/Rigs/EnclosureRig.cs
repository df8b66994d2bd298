using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>An enclosure on its bench.</summary>
public sealed record EnclosureRig(Bench Bench, IEnclosure Enclosure, Action<bool> MoveDoor) : Rig(Bench);
