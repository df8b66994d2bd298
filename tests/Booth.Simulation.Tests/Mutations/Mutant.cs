namespace Booth.Simulation.Tests;

/// <summary>One deliberate bug: a passage of the shipped source, and what takes its place.</summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="File">Path in the repository.</param>
/// <param name="Found">Stands there exactly once.</param>
/// <param name="Replacement">The bug.</param>
internal sealed record Mutant(string Name, string File, string Found, string Replacement)
{
    /// <summary>The folder of the project it is in.</summary>
    public string Project => string.Join('/', File.Split('/').Take(2));

    /// <summary>The source with the bug.</summary>
    /// <exception cref="InvalidOperationException">The passage is not there exactly once.</exception>
    public string Apply(string source)
    {
        string found = Found.ReplaceLineEndings("\n");
        int first = source.IndexOf(found, StringComparison.Ordinal);
        if (first < 0 || source.IndexOf(found, first + 1, StringComparison.Ordinal) >= 0)
        {
            throw new InvalidOperationException(
                $"{Name}: found the passage {(first < 0 ? "nowhere" : "twice")} in {File}, expected "
                + "it once: write the mutant anew");
        }

        return source.Replace(found, Replacement.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
