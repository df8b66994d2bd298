using System.Numerics;

namespace Booth.Portrait;

/// <summary>Areas between points.</summary>
internal static class Polygon
{
    /// <summary>True for each pixel whose centre lies within: even-odd rule, row by row.</summary>
    public static bool[] Fill(ReadOnlySpan<Vector2> corners, int width, int height)
    {
        var inside = new bool[width * height];
        var (low, high) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        foreach (var corner in corners)
            (low, high) = (Vector2.Min(low, corner), Vector2.Max(high, corner));
        low = Vector2.Clamp(low, Vector2.Zero, new(width, height));
        high = Vector2.Clamp(high, Vector2.Zero, new(width, height));
        for (var y = (int)low.Y; y < (int)MathF.Ceiling(high.Y); y++)
        {
            for (var x = (int)low.X; x < (int)MathF.Ceiling(high.X); x++)
                inside[(y * width) + x] = Contains(corners, new(x + 0.5f, y + 0.5f));
        }
        return inside;
    }

    /// <summary>True when the point lies between the corners: even-odd rule.</summary>
    public static bool Contains(ReadOnlySpan<Vector2> corners, Vector2 point)
    {
        var inside = false;
        for (int a = 0, b = corners.Length - 1; a < corners.Length; b = a++)
        {
            var (from, to) = (corners[a], corners[b]);
            inside ^= from.Y > point.Y != to.Y > point.Y
                && point.X < from.X + ((to.X - from.X) * (point.Y - from.Y) / (to.Y - from.Y));
        }
        return inside;
    }
}
