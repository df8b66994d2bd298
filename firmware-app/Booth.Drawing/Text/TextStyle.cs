namespace Booth.Drawing;

/// <summary>How a text looks.</summary>
/// <param name="Size">Size of the font (its em square) in units of the canvas, positive.</param>
/// <param name="Colour">Its colour.</param>
public sealed record TextStyle(double Size, Colour Colour)
{
    public FontWeight Weight { get; init; } = FontWeight.Regular;

    public TextAlign Align { get; init; } = TextAlign.Start;

    /// <summary>
    /// The text stands in a page that runs from right to left: lines start at the right, whatever
    /// they are written in. False: the text itself decides.
    /// </summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Distance of lines as a multiple of the font's own.</summary>
    public double LineSpacing { get; init; } = 1;

    /// <summary>Space added between letters, in units of the canvas.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>All characters as wide as each other, and 0 unlike O: for codes typed by hand.</summary>
    public bool IsMonospaced { get; init; }
}
