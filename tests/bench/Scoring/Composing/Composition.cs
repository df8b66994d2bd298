using Booth.Flow;

namespace Booth.Scoring;

/// <summary>A defect of a known strength that is put into a picture that passes.</summary>
/// <param name="Defect">Its name.</param>
/// <param name="Strength">How much of it, in words and numbers.</param>
/// <param name="Expected">What the administration would say of it.</param>
/// <param name="Findings">Those that shall see it; one is enough.</param>
/// <param name="Paint">Puts it in; the second plate is another person's.</param>
/// <param name="Quality">JPEG quality of the result.</param>
internal sealed record Composition(string Defect, string Strength, Expected Expected,
    FindingId[] Findings, Func<Plate, Plate, Plate> Paint, int Quality = 92)
{
    public Composition(string defect, string strength, Expected expected, FindingId finding,
        Func<Plate, Plate> paint)
        : this(defect, strength, expected, [finding], (plate, _) => paint(plate))
    {
    }

    /// <summary>Which pictures can show it.</summary>
    public Func<Plate, bool> Fits { get; init; } = _ => true;

    /// <summary>All defects, each from harmless to clear.</summary>
    public static IEnumerable<Composition> All =>
    [
        .. LightDefects.All, .. ColourDefects.All, .. FocusDefects.All, .. WallDefects.All,
        .. PersonDefects.All, .. EyeDefects.All, .. CoverDefects.All, .. MouthDefects.All,
        .. HeadDefects.All, .. PlaceDefects.All,
    ];
}
