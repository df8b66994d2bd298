using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;
using static Booth.Sheet.SheetGeometry;

namespace Booth.Sheet;

/// <summary>What stands beside the photos of an e-photo: code, QR, signature, steps.</summary>
internal static class EphotoColumn
{
    // Of 25 dark squares a side and four of quiet zone around: 15 and 20 mm.
    private const int QrSquare = 7;
    private const int QrQuiet = 4 * QrSquare;
    private const int QrSide = 33 * QrSquare;

    private static readonly double PanelTop = Column.Y + Mm(9.6);
    private static readonly double PanelHeight = Mm(21.6);
    private static readonly double RowTop = Math.Round(PanelTop + PanelHeight + Mm(3));

    public static void Draw(Paper paper, SheetTexts texts, SheetContent content, EphotoCode code,
        Picture ink, double bottom)
    {
        DrawHeader(paper, texts, content);
        DrawCode(paper, texts, content);
        DrawQrAndInk(paper, texts, code, ink);
        var top = RowTop + QrSide - (2 * QrQuiet) + Mm(2.6);
        Steps.Draw(paper, texts, Column with { Y = top, Height = bottom - Mm(1.6) - top });
    }

    private static void DrawHeader(Paper paper, SheetTexts texts, SheetContent content)
    {
        var baseline = Header.DrawName(paper, texts.Name, Typography.Name);
        var taken = string.Format(texts.TakenOn, texts.Date(content.LocalTakenAt));
        var box = new Box(Column.X + Mm(31), Column.Y, Column.Width - Mm(31), baseline - Column.Y + Mm(0.7));
        paper.Write($"{texts.Tagline}\n{taken}", box, Typography.Note.AtEnd(), VerticalAlign.Bottom);
    }

    private static void DrawCode(Paper paper, SheetTexts texts, SheetContent content)
    {
        var inside = Panel.Draw(paper.Canvas, PanelTop, PanelHeight);
        var label = inside with { Height = Mm(4) };
        paper.Write(texts.YourCode, label with { Width = Mm(18) }, Typography.Label);
        var valid = string.Format(texts.ValidUntil, texts.Date(content.LocalValidUntil));
        paper.Write(valid, label with { X = label.X + Mm(18), Width = label.Width - Mm(18) },
            Typography.Text.AtEnd());
        var box = inside with { Y = label.Bottom, Height = inside.Bottom - label.Bottom + Mm(1) };
        paper.Write(CodeLines.Of(content.CodeText!), box, Typography.Code, VerticalAlign.Middle);
    }

    private static void DrawQrAndInk(Paper paper, SheetTexts texts, EphotoCode code, Picture ink)
    {
        // The quiet zone is white paper: the dark squares line up with the column.
        var qr = new Box(Column.X - QrQuiet, RowTop - QrQuiet, QrSide, QrSide);
        paper.Canvas.DrawQr(code.Reveal(), qr, Palette.Ink);
        var bottom = qr.Bottom - QrQuiet;
        var box = new Box(Column.Right - InkWidth, bottom - InkHeight, InkWidth, InkHeight);
        paper.Canvas.DrawPicture(ink, box);
        paper.Canvas.StrokeBox(box.Inset(-1), new Stroke(Palette.Rule, 2));
        var label = box with { Y = RowTop - Mm(1), Height = box.Y - RowTop + Mm(0.4) };
        paper.Write(texts.YourSignature, label, Typography.Note, VerticalAlign.Bottom);
    }
}
