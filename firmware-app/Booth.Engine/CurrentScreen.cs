using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Engine;

/// <summary>
/// What is on the glass: a name and where it can be touched. No picture, no personal data.
/// </summary>
/// <param name="Name">Name of the screen.</param>
/// <param name="Targets">Where a touch means something.</param>
/// <param name="SignatureBox">Where the pen writes; null when nowhere.</param>
public sealed record CurrentScreen(
    string Name, ImmutableArray<TouchTarget> Targets, ScreenArea? SignatureBox)
{
    /// <summary>What the visitor is told to do; null when nothing is.</summary>
    public Hint? Hint { get; init; }

    /// <summary>What the button "ok" would press; null while the buttons are not used.</summary>
    public SessionInput? Focus { get; init; }

    /// <summary>The verdict that is shown: numbers; null when none is.</summary>
    public Verdict? Verdict { get; init; }
}
