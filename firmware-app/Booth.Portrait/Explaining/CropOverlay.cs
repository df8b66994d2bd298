using System.Numerics;
using Booth.Drawing;

namespace Booth.Portrait;

/// <summary>The frame of the portrait, and chin, eyes and crown with their heights in it.</summary>
internal static class CropOverlay
{
    public static void Draw(OverlayPen pen, Face face, Reading reading)
    {
        var window = reading.Window;
        var across = window.Across * (window.Width / 2);
        var down = window.Down * (window.Height / 2);
        pen.Shape([window.Centre - across - down, window.Centre + across - down,
            window.Centre + across + down, window.Centre - across + down], ExplainStyle.Crop, 2);
        pen.Label(window.Centre - down, "35 x 45 mm", ExplainStyle.Crop, TextAlign.Centre);
        Level(pen, window, reading.Crown, "crown (estimated)");
        Level(pen, window, face.EyeMiddle, "eyes");
        Level(pen, window, face.Chin, "chin");
        Height(pen, window, face.Chin, reading.Crown);
    }

    /// <summary>A line across the frame at the height of a point, with its height in words.</summary>
    private static void Level(OverlayPen pen, CropWindow window, Vector2 point, string name)
    {
        var place = window.Locate(point);
        var left = point - (window.Across * window.Width * place.X);
        var right = left + (window.Across * window.Width);
        pen.Line(left, right, ExplainStyle.Crop, 1);
        pen.Dot(point, 4, ExplainStyle.Crop);
        var mm = (1 - place.Y) * CropWindow.HeightMm;
        pen.Label(right - (window.Across * window.Width * 0.02f), $"{name} {mm:0.0} mm",
            ExplainStyle.Crop, TextAlign.End);
    }

    /// <summary>Chin to crown as a measured line beside the face.</summary>
    private static void Height(OverlayPen pen, CropWindow window, Vector2 chin, Vector2 crown)
    {
        var aside = window.Across * window.Width * (0.08f - window.Locate(chin).X);
        var from = chin + aside;
        var to = from + (window.Down * Vector2.Dot(crown - chin, window.Down));
        pen.Arrow(from, to, ExplainStyle.Crop, 2);
        pen.Arrow(to, from, ExplainStyle.Crop, 2);
        var mm = Vector2.Dot(chin - crown, window.Down) / window.Height * CropWindow.HeightMm;
        pen.Label((from + to) / 2, $"face {mm:0.0} mm", ExplainStyle.Crop);
    }
}
