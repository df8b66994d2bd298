namespace Booth.Control;

/// <summary>The line to the fleet's broker.</summary>
/// <param name="Connected">The broker is there and knows this booth.</param>
/// <param name="Broker">Where to; without credentials.</param>
/// <param name="LastProblem">The last failure; null when none since start.</param>
/// <param name="Sent">Messages sent since start.</param>
/// <param name="CommandsRefused">Commands not obeyed since start: unknown or malformed.</param>
public sealed record FleetReport(
    bool Connected, string Broker, string? LastProblem, long Sent, long CommandsRefused);
