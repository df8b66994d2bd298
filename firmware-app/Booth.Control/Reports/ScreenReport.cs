using System.Collections.Immutable;

namespace Booth.Control;

/// <summary>What a person in front of a simulated booth sees, without pictures.</summary>
/// <param name="Name">Name of the screen.</param>
/// <param name="Targets">Where a touch means something.</param>
/// <param name="SignatureBox">Where to sign; null when not now.</param>
public sealed record ScreenReport(
    string Name, ImmutableArray<ScreenTarget> Targets, ScreenBox? SignatureBox)
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>What the visitor is told to do, snake_case; null when nothing is shown.</summary>
    public string? Hint { get; init; }

    /// <summary>Input of the target that the button "ok" would press; null: no ring is shown.</summary>
    public string? Focus { get; init; }

    /// <summary>The verdict on the screen; null when none is shown.</summary>
    public VerdictReport? Verdict { get; init; }
}
