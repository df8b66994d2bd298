using System.Collections.Immutable;

namespace Booth.Hal.Linux;

/// <summary>
/// From a panel's own numbers to display pixels: scaled to 0..1, calibrated by a 3 x 2 matrix,
/// turned, scaled to the display and kept on it. Pure.
/// </summary>
/// <param name="MinX">The panel's lowest number across.</param>
/// <param name="MaxX">The panel's highest number across; more than the lowest.</param>
/// <param name="MinY">The panel's lowest number down.</param>
/// <param name="MaxY">The panel's highest number down; more than the lowest.</param>
/// <param name="WidthPx">Of the display.</param>
/// <param name="HeightPx">Of the display.</param>
public sealed record TouchMap(
    int MinX, int MaxX, int MinY, int MaxY, int WidthPx, int HeightPx)
{
    /// <summary>x' = a x + b y + c, y' = d x + e y + f, on 0..1 (libinput's order).</summary>
    public ImmutableArray<double> Calibration { get; init; } = [1, 0, 0, 0, 1, 0];

    /// <summary>How the glass is turned against the display, clockwise: 0, 90, 180 or 270.</summary>
    public int RotationDegrees { get; init; }

    /// <summary>Where a touch lies on the display, pixels; always on it.</summary>
    public (float XPx, float YPx) ToPixels(int x, int y)
    {
        var (u, v) = (Part(x, MinX, MaxX), Part(y, MinY, MaxY));
        var m = Calibration;
        (u, v) = ((m[0] * u) + (m[1] * v) + m[2], (m[3] * u) + (m[4] * v) + m[5]);
        (u, v) = RotationDegrees switch
        {
            90 => (1 - v, u),
            180 => (1 - u, 1 - v),
            270 => (v, 1 - u),
            _ => (u, v),
        };
        return (Pixel(u, WidthPx), Pixel(v, HeightPx));
    }

    private static double Part(int value, int min, int max) =>
        ((double)value - min) / Math.Max(1.0, (double)max - min);

    private static float Pixel(double part, int sizePx) =>
        (float)Math.Clamp(double.IsFinite(part) ? part * (sizePx - 1) : 0, 0, sizePx - 1);
}
