namespace Booth.Simulation.Tests;

/// <summary>What happened, in words, in virtual time: the same seed gives the same lines.</summary>
/// <param name="clock">Virtual.</param>
/// <param name="folder">Has another name in every run, and is left out.</param>
internal sealed class Trace(TimeProvider clock, string folder)
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Say(string what)
    {
        TimeSpan at = clock.GetElapsedTime(0);
        lines.Add($"{at:d\\.hh\\:mm\\:ss\\.fff}  {what.Replace(folder, "", StringComparison.Ordinal)}");
    }
}
