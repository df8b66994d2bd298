namespace Booth.Kiosk;

/// <summary>
/// Black ink on white paper, one byte a pixel: capsules with a radius at each end, their edges
/// smoothed over one pixel by the distance to the edge. What lies outside is cut off.
/// </summary>
internal readonly ref struct InkMask
{
    private readonly Span<byte> pixels;
    private readonly int width;
    private readonly int height;

    /// <summary>Takes the pixels and makes them white.</summary>
    public InkMask(Span<byte> pixels, int width, int height)
    {
        this.pixels = pixels[..(width * height)];
        this.pixels.Fill(byte.MaxValue);
        (this.width, this.height) = (width, height);
    }

    /// <summary>Pixels from left to right, and from top to bottom.</summary>
    public (int Width, int Height) Size => (width, height);

    /// <summary>A line between two points, whose width runs from one diameter to the other.</summary>
    public void Capsule(InkDot from, InkDot to)
    {
        var reach = Math.Max(from.Radius, to.Radius) + 1;
        var left = Bound(Math.Min(from.X, to.X) - reach, width);
        var right = Bound(Math.Max(from.X, to.X) + reach + 1, width);
        var top = Bound(Math.Min(from.Y, to.Y) - reach, height);
        var bottom = Bound(Math.Max(from.Y, to.Y) + reach + 1, height);
        for (var y = top; y < bottom; y++)
        {
            var row = pixels.Slice(y * width, width);
            for (var x = left; x < right; x++)
            {
                if (row[x] > 0)
                    row[x] = Math.Min(row[x], Shade(x + 0.5f, y + 0.5f, from, to));
            }
        }
    }

    private static int Bound(float value, int limit) =>
        (int)Math.Clamp(MathF.Floor(value), 0, limit);

    /// <summary>0 is ink, 255 paper.</summary>
    private static byte Shade(float x, float y, InkDot from, InkDot to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var square = (dx * dx) + (dy * dy);
        var along = square <= 0
            ? 0
            : Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / square, 0, 1);
        var (ax, ay) = (x - from.X - (along * dx), y - from.Y - (along * dy));
        var radius = from.Radius + (along * (to.Radius - from.Radius));
        var cover = Math.Clamp(radius - MathF.Sqrt((ax * ax) + (ay * ay)) + 0.5f, 0, 1);
        return (byte)(byte.MaxValue - (byte)((cover * byte.MaxValue) + 0.5f));
    }
}
