using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>The pen of the icons: one colour, one width, round ends.</summary>
internal readonly struct IconPen(Canvas canvas, Colour colour)
{
    private const double Width = 2;

    private readonly Stroke stroke = new(colour, Width, IsRound: true);

    /// <summary>x, y, x, y... joined by lines.</summary>
    public void Lines(params ReadOnlySpan<double> corners) => Draw(corners, isClosed: false);

    /// <summary>As <see cref="Lines"/>, closed.</summary>
    public void Shape(params ReadOnlySpan<double> corners) => Draw(corners, isClosed: true);

    public void Circle(double x, double y, double radius) =>
        Oval(x - radius, y - radius, 2 * radius, 2 * radius);

    public void Oval(double x, double y, double width, double height) =>
        canvas.StrokeEllipse(new Box(x, y, width, height), stroke);

    public void Box(double x, double y, double width, double height, double radius) =>
        canvas.StrokeBox(new Box(x, y, width, height), stroke, radius);

    /// <summary>Clockwise; 0 points right, 90 down.</summary>
    public void Arc(double x, double y, double radius, double fromDegrees, double toDegrees)
    {
        canvas.Arc(new Spot(x, y), radius, fromDegrees, toDegrees);
        canvas.StrokePath(stroke);
    }

    public void Curve(double fromX, double fromY, double control1X, double control1Y,
        double control2X, double control2Y, double toX, double toY)
    {
        canvas.MoveTo(new Spot(fromX, fromY));
        canvas.CurveTo(
            new Spot(control1X, control1Y), new Spot(control2X, control2Y), new Spot(toX, toY));
        canvas.StrokePath(stroke);
    }

    public void Dot(double x, double y) => canvas.FillEllipse(
        new Box(x - (0.7 * Width), y - (0.7 * Width), 1.4 * Width, 1.4 * Width), stroke.Colour);

    private void Draw(ReadOnlySpan<double> corners, bool isClosed)
    {
        Span<Spot> spots = stackalloc Spot[corners.Length / 2];
        for (var at = 0; at < spots.Length; at++)
            spots[at] = new Spot(corners[2 * at], corners[(2 * at) + 1]);

        canvas.Polyline(spots, stroke, isClosed);
    }
}
