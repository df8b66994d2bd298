using Booth.Drawing;
using static Booth.Sheet.SheetGeometry;

namespace Booth.Sheet;

/// <summary>The numbered steps to follow, all in one size.</summary>
internal static class Steps
{
    private static readonly double Disc = Mm(3.6);
    private static readonly double Indent = Mm(5.2);
    private static readonly double Gap = Mm(0.9);

    public static void Draw(Paper paper, SheetTexts texts, Box box)
    {
        var title = paper.Write(texts.StepsTitle, box with { Height = Mm(5) }, Typography.Title);
        var rest = box with { Y = box.Y + title + Mm(0.6), Height = box.Height - title - Mm(0.6) };
        var style = Typography.Text.Times(paper.Shrink(share => rest.Height >= HeightOf(
            paper.Canvas, texts, Typography.Text.Times(share), rest.Width)));
        foreach (var (i, step) in texts.Steps.Index())
        {
            var height = StepHeight(paper.Canvas, step, style, rest.Width);
            DrawStep(paper, i + 1, step, style, rest with { Height = height });
            rest = rest with { Y = rest.Y + height + Gap, Height = rest.Height - height - Gap };
        }
    }

    private static void DrawStep(Paper paper, int number, string step, TextStyle style, Box box)
    {
        // The number is level with the first line.
        var line = paper.Canvas.MeasureText(step, style).Height;
        var disc = new Box(box.X, box.Y + ((line - Disc) / 2), Disc, Disc);
        paper.Canvas.FillEllipse(disc, Palette.Accent);
        paper.Write($"{number}", disc, Typography.StepNumber, VerticalAlign.Middle);
        paper.Write(step, box with { X = box.X + Indent, Width = box.Width - Indent }, style);
    }

    private static double HeightOf(Canvas canvas, SheetTexts texts, TextStyle style, double width) =>
        texts.Steps.Sum(step => StepHeight(canvas, step, style, width) + Gap) - Gap;

    private static double StepHeight(Canvas canvas, string step, TextStyle style, double width) =>
        Math.Max(Disc, canvas.MeasureText(step, style, width - Indent).Height);
}
