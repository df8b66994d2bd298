namespace Booth.Drawing;

/// <summary>A rectangle in the units of the canvas; y grows downwards.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CentreX => X + (Width / 2);

    public double CentreY => Y + (Height / 2);

    /// <summary>The same box, smaller by <paramref name="margin"/> on every side.</summary>
    public Box Inset(double margin) => Inset(margin, margin);

    /// <summary>The same box, smaller on the left and right, and on the top and bottom.</summary>
    public Box Inset(double horizontal, double vertical) => new(
        X + horizontal, Y + vertical, Width - (2 * horizontal), Height - (2 * vertical));

    public bool Contains(double x, double y) => x >= X && x < Right && y >= Y && y < Bottom;

    /// <summary>The largest box of the ratio of width to height that fits, centred.</summary>
    public Box Fit(double ratio)
    {
        var width = Math.Min(Width, Height * ratio);
        var height = width / ratio;
        return new Box(CentreX - (width / 2), CentreY - (height / 2), width, height);
    }
}
