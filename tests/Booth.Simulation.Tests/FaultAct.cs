namespace Booth.Simulation.Tests;

/// <summary>What a fault does.</summary>
/// <param name="Words">For the trace.</param>
/// <param name="Begin">Done at once, and again after every restart while it lasts.</param>
/// <param name="Mend">Done at the end; null when nothing is to be mended.</param>
/// <param name="Lasting">How long; of what is over at once: how long it may still be felt.</param>
internal sealed record FaultAct(
    string Words, Action<Devices> Begin, Action<Devices>? Mend, TimeSpan Lasting);
