using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>A text that was drawn.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Box">Where it had to stay, in units.</param>
/// <param name="Ink">Where it is, in units.</param>
/// <param name="Fits">It stayed in its box.</param>
/// <param name="Style">How it was set, after all shrinking.</param>
internal sealed record SeenText(string Text, Box Box, Box Ink, bool Fits, TextStyle Style)
{
    /// <summary>What lies under it.</summary>
    public Colour Ground { get; init; }
}
