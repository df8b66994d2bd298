namespace Booth.Simulation.Tests;

/// <summary>
/// A write that failed or was cut off in the middle: its commit may be in the log, and then the next
/// start finds it done. Any later write puts an end to that.
/// </summary>
/// <param name="Name">Of the journal's method.</param>
/// <param name="Happened">Asks the journal of the next life.</param>
/// <param name="Count">Counts it in the model.</param>
internal sealed record Doubt(string Name, Func<IJournal, bool> Happened, Action Count);
