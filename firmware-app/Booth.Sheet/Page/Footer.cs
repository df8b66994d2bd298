using Booth.Drawing;
using Booth.Engine;
using static Booth.Sheet.SheetGeometry;

namespace Booth.Sheet;

/// <summary>Who runs the booth, where it stands, and who helps.</summary>
internal static class Footer
{
    private static readonly double MaxHeight = Mm(13.8);

    /// <summary>Draws at the bottom of the column; returns where the footer begins.</summary>
    public static double Draw(Paper paper, SheetTexts texts, BoothIdentity identity)
    {
        (string Text, TextStyle Style)[] lines =
        [
            (identity.OperatorName, Typography.ImprintStrong),
            (string.Join(", ", identity.AddressLines), Typography.Imprint),
            (string.Format(texts.Support, identity.SupportPhone, identity.BoothId),
                Typography.ImprintStrong),
        ];
        double HeightOf((string Text, TextStyle Style) line, double share) =>
            paper.Canvas.MeasureText(line.Text, line.Style.Times(share), Column.Width).Height;

        var share = paper.Shrink(s => lines.Sum(line => HeightOf(line, s)) <= MaxHeight);
        // The last letters, not the room below them, are level with the photos.
        var y = Column.Bottom + Mm(0.6) - lines.Sum(line => HeightOf(line, share));
        var top = Math.Round(y - Mm(1.4));
        paper.Canvas.FillBox(Column with { Y = top, Height = 2 }, Palette.Rule);
        foreach (var line in lines)
        {
            var height = HeightOf(line, share);
            paper.Write(line.Text, Column with { Y = y, Height = height }, line.Style.Times(share));
            y += height;
        }

        return top;
    }
}
