using Booth.Drawing;
using Booth.Engine;
using static Booth.Sheet.SheetGeometry;

namespace Booth.Sheet;

/// <summary>What stands beside the photos of a plain sheet.</summary>
internal static class PlainColumn
{
    public static void Draw(Paper paper, SheetTexts texts, SheetContent content)
    {
        var baseline = Header.DrawName(paper, texts.PlainName, Typography.PlainName);
        var inside = Panel.Draw(paper.Canvas, baseline + Mm(3.6), Mm(13));
        var taken = string.Format(texts.PlainTakenOn, texts.Date(content.LocalTakenAt));
        paper.Write(texts.PlainFormat, inside with { Height = Mm(4) }, Typography.Label);
        paper.Write(taken, inside, Typography.Text, VerticalAlign.Bottom);
        var hint = Column with { Y = baseline + Mm(20), Height = Mm(8) };
        paper.Write(texts.PlainHint, hint, Typography.Text);
    }
}
