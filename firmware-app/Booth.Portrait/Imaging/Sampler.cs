using System.Numerics;

namespace Booth.Portrait;

/// <summary>One affine map into the level of a pyramid that suits its scale.</summary>
internal readonly ref struct Sampler
{
    private readonly ReadOnlySpan<byte> rgb;
    private readonly int width;
    private readonly int height;
    private readonly Matrix3x2 map;
    private readonly Border border;

    public Sampler(Pyramid source, Matrix3x2 toSource, Border border)
    {
        var scale = Math.Sqrt(Math.Abs(toSource.GetDeterminant()));
        var (level, divisor) = source.LevelFor(scale);
        rgb = level.Rgb;
        (width, height) = (level.Width, level.Height);
        this.border = border;
        // Half a pixel less: from continuous coordinates to the index of a pixel's centre.
        map = toSource * Matrix3x2.CreateScale(1f / divisor)
            * Matrix3x2.CreateTranslation(-0.5f, -0.5f);
    }

    /// <summary>R, G, B in 0..255.</summary>
    public Vector3 At(float x, float y)
    {
        var at = Vector2.Transform(new(x, y), map);
        var (left, top) = (MathF.Floor(at.X), MathF.Floor(at.Y));
        var (right, down) = (at.X - left, at.Y - top);
        var (column, row) = (Saturate(left), Saturate(top));
        return (uint)column < (uint)(width - 1) && (uint)row < (uint)(height - 1)
            ? Inside(column, row, right, down)
            : AtBorder(column, row, right, down);
    }

    private Vector3 Inside(int column, int row, float right, float down)
    {
        var stride = width * 3;
        var upper = rgb.Slice((row * stride) + (column * 3), 6);
        var lower = rgb.Slice(((row + 1) * stride) + (column * 3), 6);
        return Vector3.Lerp(
            Vector3.Lerp(
                new(upper[0], upper[1], upper[2]), new(upper[3], upper[4], upper[5]), right),
            Vector3.Lerp(
                new(lower[0], lower[1], lower[2]), new(lower[3], lower[4], lower[5]), right),
            down);
    }

    private Vector3 AtBorder(int column, int row, float right, float down)
    {
        var upper = Vector3.Lerp(Pixel(column, row), Pixel(column + 1, row), right);
        var lower = Vector3.Lerp(Pixel(column, row + 1), Pixel(column + 1, row + 1), right);
        return Vector3.Lerp(upper, lower, down);
    }

    // A map may lead anywhere, also beyond what an int holds.
    private static int Saturate(float value) => (int)Math.Clamp(value, -1e6f, 1e6f);

    private Vector3 Pixel(int x, int y)
    {
        if ((uint)x >= (uint)width || (uint)y >= (uint)height)
        {
            if (border == Border.Black)
                return Vector3.Zero;
            (x, y) = (Math.Clamp(x, 0, width - 1), Math.Clamp(y, 0, height - 1));
        }
        var at = ((y * width) + x) * 3;
        return new(rgb[at], rgb[at + 1], rgb[at + 2]);
    }
}
