using System.Numerics;
using Booth.Drawing;

namespace Booth.Portrait;

/// <summary>
/// Draws at places of the decoded picture, with a dark rim: to be seen on skin, hair and paper.
/// </summary>
internal readonly struct OverlayPen(Canvas canvas, double scale)
{
    private const double RimPx = 1.6;

    private static readonly Colour Rim = new(0, 0, 0, 150);

    public void Dot(Vector2 at, double radiusPx, Colour colour)
    {
        var spot = Place(at);
        Fill(spot, radiusPx + 1, Rim);
        Fill(spot, radiusPx, colour);
    }

    /// <summary>A small dot without a rim: there are hundreds.</summary>
    public void Speck(Vector2 at, Colour colour) => Fill(Place(at), 1.5, colour);

    public void Cross(Vector2 at, double armPx, Colour colour)
    {
        var spot = Place(at);
        Lines(colour, 2, [new(spot.X - armPx, spot.Y), new(spot.X + armPx, spot.Y)]);
        Lines(colour, 2, [new(spot.X, spot.Y - armPx), new(spot.X, spot.Y + armPx)]);
    }

    public void Line(Vector2 from, Vector2 to, Colour colour, double widthPx) =>
        Lines(colour, widthPx, [Place(from), Place(to)]);

    public void Shape(ReadOnlySpan<Vector2> corners, Colour colour, double widthPx)
    {
        Span<Spot> spots = stackalloc Spot[corners.Length];
        for (var at = 0; at < corners.Length; at++)
            spots[at] = Place(corners[at]);
        canvas.Polyline(spots, new(Rim, widthPx + RimPx, IsRound: true), isClosed: true);
        canvas.Polyline(spots, new(colour, widthPx, IsRound: true), isClosed: true);
    }

    /// <summary>A line with a head at its end.</summary>
    public void Arrow(Vector2 from, Vector2 to, Colour colour, double widthPx)
    {
        Line(from, to, colour, widthPx);
        if (Vector2.Distance(from, to) * scale < 8)
            return;
        var back = Vector2.Normalize(from - to) * (float)(12 / scale);
        var side = new Vector2(-back.Y, back.X) * 0.5f;
        Line(to, to + back + side, colour, widthPx);
        Line(to, to + back - side, colour, widthPx);
    }

    /// <summary>A text on a dark plate, its left edge in the middle at the place.</summary>
    public void Label(Vector2 at, string text, Colour colour, TextAlign align = TextAlign.Start)
    {
        var style = new TextStyle(17, colour) { Weight = FontWeight.Bold };
        var (spot, size) = (Place(at), canvas.MeasureText(text, style));
        var left = align switch
        {
            TextAlign.Start => spot.X,
            TextAlign.Centre => spot.X - (size.Width / 2),
            _ => spot.X - size.Width,
        };
        var plate = new Box(left - 5, spot.Y - (size.Height / 2) - 1, size.Width + 10, size.Height + 2);
        canvas.FillBox(plate, new(0, 0, 0, 165), 4);
        canvas.DrawText(text, left, spot.Y - (size.Height / 2), style);
    }

    private void Lines(Colour colour, double widthPx, ReadOnlySpan<Spot> spots)
    {
        canvas.Polyline(spots, new(Rim, widthPx + RimPx, IsRound: true));
        canvas.Polyline(spots, new(colour, widthPx, IsRound: true));
    }

    private void Fill(Spot spot, double radiusPx, Colour colour) => canvas.FillEllipse(
        new(spot.X - radiusPx, spot.Y - radiusPx, 2 * radiusPx, 2 * radiusPx), colour);

    private Spot Place(Vector2 at) => new(at.X * scale, at.Y * scale);
}
