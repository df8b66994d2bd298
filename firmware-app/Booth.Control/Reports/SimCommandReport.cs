namespace Booth.Control;

/// <summary>One command of the simulated booth.</summary>
/// <param name="Usage">"coin CENTS".</param>
/// <param name="Help">What it does.</param>
public sealed record SimCommandReport(string Usage, string Help);
