namespace Booth.Hal.Simulated;

/// <summary>One command of the simulated booth.</summary>
/// <param name="Usage">Its words; capitals stand for a value.</param>
/// <param name="Help">What it does.</param>
public sealed record SimulatorCommand(string Usage, string Help);
