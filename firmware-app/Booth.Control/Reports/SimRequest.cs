namespace Booth.Control;

/// <summary>A command for the simulated booth.</summary>
/// <param name="Command">Words separated by spaces: "coin 200".</param>
public sealed record SimRequest(string Command);
