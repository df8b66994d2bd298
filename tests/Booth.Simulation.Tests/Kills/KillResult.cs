namespace Booth.Simulation.Tests;

/// <summary>What became of one plan.</summary>
/// <param name="Plan">What was done.</param>
/// <param name="Deaths">How often the process died.</param>
/// <param name="Broken">The first promise that was broken; null when all held.</param>
/// <param name="Trace">What happened.</param>
internal sealed record KillResult(
    KillPlan Plan, int Deaths, string? Broken, IReadOnlyList<string> Trace);
