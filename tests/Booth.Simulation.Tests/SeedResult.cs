namespace Booth.Simulation.Tests;

/// <summary>What became of a seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Days">Booth-days played.</param>
/// <param name="Visitors">Visitors, without the one who tests every evening.</param>
/// <param name="Lives">Starts of the process.</param>
/// <param name="Sales">Sales made.</param>
/// <param name="Broken">The promise that was broken; null when all hold.</param>
/// <param name="Trace">Everything that happened, in words.</param>
/// <param name="Coverage">Pairs of state and input.</param>
/// <param name="Mischief">What went wrong how often.</param>
internal sealed record SeedResult(
    int Seed, int Days, int Visitors, int Lives, int Sales, string? Broken,
    IReadOnlyList<string> Trace, Coverage Coverage, IReadOnlyDictionary<string, long> Mischief);
