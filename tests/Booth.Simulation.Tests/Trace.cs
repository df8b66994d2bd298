using System.Collections;

namespace Booth.Simulation.Tests;

/// <summary>What happened, in words, in virtual time: the same seed gives the same lines.</summary>
/// <param name="clock">Virtual.</param>
/// <param name="folder">Has another name in every run, and is left out.</param>
internal sealed class Trace(TimeProvider clock, string folder) : IReadOnlyList<string>
{
    // Some twenty days; of a longer run the last are kept.
    private const int MostLines = 100_000;

    private readonly List<(TimeSpan At, string What)> entries = [];

    public int Count => entries.Count;

    /// <summary>Most lines are never read, so they are only put together when they are.</summary>
    public string this[int index] => $"{entries[index].At:d\\.hh\\:mm\\:ss\\.fff}  "
        + entries[index].What.Replace(folder, "", StringComparison.Ordinal);

    public void Say(string what)
    {
        if (entries.Count == MostLines)
        {
            entries.RemoveRange(0, MostLines / 2);
        }

        entries.Add((clock.GetElapsedTime(0), what));
    }

    public IEnumerator<string> GetEnumerator() =>
        Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
