using Booth.Flow;

namespace Booth.Engine;

/// <summary>A place on the screen that can be touched.</summary>
/// <param name="Area">Where.</param>
/// <param name="Input">What a touch means.</param>
/// <param name="Label">What is written there, in the language shown.</param>
public sealed record TouchTarget(ScreenArea Area, SessionInput Input, string Label)
{
    /// <summary>It leads on: the two buttons begin here.</summary>
    public bool LeadsOn { get; init; }
}
