using System.Globalization;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>All findings as rows: sign, word, name, value, limit and what to do.</summary>
internal static class FindingList
{
    private const double TallestRow = 40;

    public static void Draw(Canvas canvas, Verdict verdict, Box box)
    {
        var row = box with { Height = Math.Min(TallestRow, box.Height / verdict.Findings.Length) };
        foreach (var finding in verdict.Findings)
        {
            DrawRow(canvas, row, finding);
            row = row with { Y = row.Bottom };
        }
    }

    /// <summary>"face_height_mm" as a person reads it.</summary>
    public static string Words(string wireName) => wireName.Replace('_', ' ');

    private static void DrawRow(Canvas canvas, Box row, Finding finding)
    {
        var colour = ExplainStyle.Of(finding.Result);
        var strong = new TextStyle(18, colour) { Weight = FontWeight.Bold };
        var plain = new TextStyle(18, ExplainStyle.Ink);
        var y = row.Y + ((row.Height - canvas.MeasureText("x", plain).Height) / 2);
        canvas.Line(new(row.X, row.Bottom), new(row.Right, row.Bottom), new(ExplainStyle.Rule, 1));
        DrawSign(canvas, new Box(row.X, row.CentreY - 9, 18, 18), finding.Result, colour);
        canvas.DrawText(finding.Result.ToWireName(), row.X + 30, y, strong);
        canvas.DrawText(Words(finding.Id.ToWireName()), row.X + 84, y,
            finding.Result == FindingResult.Pass ? plain : strong);
        canvas.DrawText(Value(finding), row.X + 390, y,
            plain with { Align = TextAlign.End, Weight = FontWeight.Bold });
        DrawFitting(canvas, Limit(finding), row with { X = row.X + 408, Width = row.Width - 408 });
    }

    /// <summary>A text that is too long for its place is written smaller.</summary>
    private static void DrawFitting(Canvas canvas, string text, Box box)
    {
        var style = new TextStyle(16, ExplainStyle.Quiet);
        var width = canvas.MeasureText(text, style).Width;
        style = style with { Size = style.Size * Math.Min(1, box.Width / Math.Max(width, 1)) };
        canvas.DrawText(
            text, box.X, box.CentreY - (canvas.MeasureText(text, style).Height / 2), style);
    }

    private static void DrawSign(Canvas canvas, Box box, FindingResult result, Colour colour)
    {
        var stroke = new Stroke(colour, 3, IsRound: true);
        switch (result)
        {
            case FindingResult.Pass:
                canvas.Polyline([new(box.X + 2, box.CentreY), new(box.X + 7, box.Bottom - 3),
                    new(box.Right - 2, box.Y + 3)], stroke);
                break;
            case FindingResult.Warn:
                canvas.Line(new(box.CentreX, box.Y + 2), new(box.CentreX, box.Bottom - 7), stroke);
                canvas.FillEllipse(new(box.CentreX - 2, box.Bottom - 4, 4, 4), colour);
                break;
            default:
                canvas.Line(new(box.X + 3, box.Y + 3), new(box.Right - 3, box.Bottom - 3), stroke);
                canvas.Line(new(box.Right - 3, box.Y + 3), new(box.X + 3, box.Bottom - 3), stroke);
                break;
        }
    }

    private static string Value(Finding finding) => finding.Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {finding.Unit}")
        : "not measured";

    private static string Limit(Finding finding)
    {
        var kind = finding.Kind == FindingKind.Estimated ? " estimated" : "";
        var hint = finding.Hint == Hint.None ? "" : $", {Words(finding.Hint.ToWireName())}";
        return $"{finding.Limit}{kind}{hint}";
    }
}
