using System.Collections.Immutable;

namespace Booth.Simulation.Tests;

/// <summary>What is played.</summary>
/// <param name="Seed">Decides everything.</param>
/// <param name="Days">Booth-days.</param>
/// <param name="Profile">Which mischief may strike.</param>
/// <param name="Without">Items of the plan that are left out.</param>
internal sealed record SeedOptions(
    int Seed, int Days, FaultProfile Profile, ImmutableSortedSet<int> Without)
{
    /// <summary>A bug that a test plants: what it breaks after a visit; null for nothing.</summary>
    public Func<BoothWorld, Mischief, string?> Planted { get; init; } = (_, _) => null;

    public SeedOptions(int seed, int days)
        : this(seed, days, FaultProfile.All, [])
    {
    }
}
