namespace Booth.Simulation.Tests;

/// <summary>What happened, in words, in virtual time: the same seed gives the same lines.</summary>
internal sealed class Trace(TimeProvider clock)
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Say(string what)
    {
        TimeSpan at = clock.GetElapsedTime(0);
        lines.Add($"{at:d\\.hh\\:mm\\:ss\\.fff}  {what}");
    }
}
