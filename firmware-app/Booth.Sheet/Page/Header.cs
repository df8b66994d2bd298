using Booth.Drawing;

namespace Booth.Sheet;

/// <summary>The name of the sheet.</summary>
internal static class Header
{
    // Height of a capital letter of Noto Sans, as a share of the font's size.
    private const double CapitalHeight = 0.714;

    /// <summary>Draws it level with the tops of the photos; returns the line it stands on.</summary>
    public static double DrawName(Paper paper, string name, TextStyle style)
    {
        var baseline = SheetGeometry.Column.Y + (style.Size * CapitalHeight);
        paper.Canvas.DrawTextOnBaseline(name, SheetGeometry.Column.X, baseline, style);
        return baseline;
    }
}
