using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>
/// Hears what a painting drew, in its order; kept by tests only, since a text may be a code.
/// </summary>
internal sealed class ScreenWitness
{
    private readonly List<SeenFill> fills = [];

    public List<SeenText> Texts { get; } = [];

    public List<SeenSign> Signs { get; } = [];

    public void Saw(SeenFill fill) => fills.Add(fill);

    public void Saw(SeenText text) => Texts.Add(text with { Ground = GroundOf(text.Ink) });

    public void Saw(SeenSign sign) => Signs.Add(sign with { Ground = GroundOf(sign.Box) });

    /// <summary>The newest fill under the middle.</summary>
    private Colour GroundOf(Box box) =>
        fills.LastOrDefault(fill => Holds(fill.Box, box.CentreX, box.CentreY))?.Colour
            ?? Palette.Ground;

    private static bool Holds(Box box, double x, double y) =>
        x >= box.X && x <= box.Right && y >= box.Y && y <= box.Bottom;
}
