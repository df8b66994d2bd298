namespace Booth.Flow;

/// <summary>
/// The e-photo code of one dossier. Prints as redacted so that no log line can carry it;
/// <see cref="Reveal"/> is for the sheet, the screen and the dossier only.
/// </summary>
public sealed class EphotoCode : IDisposable
{
    private readonly char[] characters;

    /// <summary>Keeps a copy of <paramref name="characters"/> (4..64 characters, no grouping).</summary>
    public EphotoCode(ReadOnlySpan<char> characters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(characters.Length, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(characters.Length, 64);
        this.characters = GC.AllocateArray<char>(characters.Length, pinned: true);
        characters.CopyTo(this.characters);
    }

    /// <summary>The characters without grouping; zeroes once disposed.</summary>
    public ReadOnlySpan<char> Characters => characters;

    /// <summary>The code in clear, for paper, glass and dossier.</summary>
    public string Reveal() => new(characters);

    /// <summary>Zeroes the characters.</summary>
    public void Dispose() => Array.Clear(characters);

    /// <summary>Never the code.</summary>
    public override string ToString() => "<redacted>";
}
