using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A display on its bench.</summary>
public sealed record DisplayRig(
    Bench Bench, IDisplay Display, Action Unplug, Func<Task> ReplugAsync) : Rig(Bench);
