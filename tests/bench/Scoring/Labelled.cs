using Booth.Flow;

namespace Booth.Scoring;

/// <summary>One picture and what is known about it.</summary>
/// <param name="Path">The file.</param>
/// <param name="MustPass">True when the administration would accept it.</param>
/// <param name="Tone">"light", "medium", "dark" or "not said".</param>
/// <param name="Defects">Names of <see cref="Defects"/> that it has.</param>
/// <param name="Doubted">Defects that it may have: not scored.</param>
/// <param name="Ignored">Findings that this picture cannot judge.</param>
/// <param name="Truth">Places and pose, when they are known.</param>
internal sealed record Labelled(
    string Path,
    bool MustPass,
    string Tone,
    IReadOnlySet<string> Defects,
    IReadOnlySet<string> Doubted,
    IReadOnlySet<FindingId> Ignored,
    Truth? Truth)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
