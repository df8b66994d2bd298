using System.Collections.Immutable;

namespace Booth.Simulation.Tests;

/// <summary>What became of a seed.</summary>
/// <param name="Options">What was played.</param>
/// <param name="Visitors">Visitors, without the one who tests every evening.</param>
/// <param name="Lives">Starts of the process.</param>
/// <param name="Sales">Sales made.</param>
/// <param name="Broken">The promise that was broken; null when all hold.</param>
/// <param name="Trace">Everything that happened, in words.</param>
/// <param name="Coverage">Pairs of state and input.</param>
/// <param name="Mischief">What went wrong how often.</param>
/// <param name="Items">Items of the plan that played a part.</param>
internal sealed record SeedResult(
    SeedOptions Options, int Visitors, int Lives, int Sales, string? Broken,
    IReadOnlyList<string> Trace, Coverage Coverage, IReadOnlyDictionary<string, long> Mischief,
    ImmutableSortedSet<int> Items)
{
    /// <summary>All items of the plan, numbered from 1.</summary>
    public required int PlannedItems { get; init; }

    /// <summary>Whole days, with their evenings.</summary>
    public int DaysPlayed { get; init; }
}
