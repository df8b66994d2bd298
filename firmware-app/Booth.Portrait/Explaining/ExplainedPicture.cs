using Booth.Drawing;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>
/// A picture with what was seen on it at the left and its findings at the right, as PNG. For the
/// technician: it shows a face and is written only where they say.
/// </summary>
internal static class ExplainedPicture
{
    private const int HeightPx = 1080;
    private const int ListWidthPx = 820;
    private const int WidestPx = 1100;
    private const int TitlePx = 64;

    /// <summary>Draws; the caller disposes, which wipes.</summary>
    /// <param name="name">The file's name, for the title.</param>
    /// <param name="picture">The decoded picture.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="verdict">What came of it.</param>
    public static WipingStream ToPng(
        string name, SourcePicture picture, Reading reading, Verdict verdict)
    {
        var pixels = picture.Pixels;
        var width = Math.Clamp(HeightPx * pixels.Width / pixels.Height, 200, WidestPx);
        var place = new Box(0, 0, width, HeightPx).Fit((double)pixels.Width / pixels.Height);
        using var surface = new PixelSurface(width + ListWidthPx, HeightPx);
        using (var canvas = new Canvas(surface))
        {
            canvas.Clear(ExplainStyle.Paper);
            DrawPicture(canvas, pixels, place);
            if (reading.Face is { } face)
                DrawFace(canvas, place, place.Width / pixels.Width, face, reading);
            var list = new Box(width, 0, ListWidthPx, HeightPx).Inset(28, 20);
            DrawTitle(canvas, list with { Height = TitlePx }, name, verdict);
            FindingList.Draw(canvas, verdict,
                list with { Y = list.Y + TitlePx, Height = list.Height - TitlePx });
        }

        return PngEncoder.Encode(
            surface.Bgrx.Span, PixelFormat.Bgrx32, surface.Width, surface.Height, 0);
    }

    private static void DrawPicture(Canvas canvas, Pyramid pixels, Box place)
    {
        var (level, _) = pixels.LevelFor(pixels.Width / place.Width);
        canvas.DrawPixels(level.Rgb, PixelFormat.Rgb24, level.Width, level.Height, place);
    }

    private static void DrawFace(
        Canvas canvas, Box place, double scale, Face face, Reading reading)
    {
        using var state = canvas.Save();
        canvas.Clip(place);
        canvas.Translate(place.X, place.Y);
        var pen = new OverlayPen(canvas, scale);
        FaceOverlay.Draw(pen, face);
        CropOverlay.Draw(pen, face, reading);
        PoseOverlay.Draw(pen, face, reading.Measures);
    }

    private static void DrawTitle(Canvas canvas, Box box, string name, Verdict verdict)
    {
        var colour = ExplainStyle.Of(verdict.IsAccepted ? FindingResult.Pass : FindingResult.Fail);
        var words = verdict.IsAccepted ? "accepted" : "refused";
        if (verdict.FirstHint != Hint.None)
            words += $": {FindingList.Words(verdict.FirstHint.ToWireName())}";
        canvas.DrawText(words, box.X, box.Y,
            new(30, colour) { Weight = FontWeight.Bold });
        canvas.DrawText(name, box.Right, box.Y + 12,
            new(18, ExplainStyle.Quiet) { Align = TextAlign.End });
    }
}
