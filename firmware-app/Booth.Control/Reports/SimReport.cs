using System.Collections.Immutable;

namespace Booth.Control;

/// <summary>What the simulated booth can be told.</summary>
/// <param name="Commands">One entry a command.</param>
public sealed record SimReport(ImmutableArray<SimCommandReport> Commands)
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;
}
