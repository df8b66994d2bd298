using System.Numerics;

namespace Booth.Scoring;

/// <summary>Soft shapes and texture without chance: the same place gives the same value.</summary>
internal static class Shapes
{
    /// <summary>0 up to <paramref name="from"/>, 1 from <paramref name="to"/>, smooth between.</summary>
    public static float Step(float from, float to, float value)
    {
        var share = Math.Clamp((value - from) / (to - from), 0, 1);
        return share * share * (3 - (2 * share));
    }

    /// <summary>1 within an ellipse, 0 outside, with a soft edge.</summary>
    public static float Ellipse(Vector2 at, Vector2 centre, Vector2 reach, float edge = 0.08f) =>
        1 - Step(1 - edge, 1 + edge, ((at - centre) / reach).Length());

    /// <summary>How far a place is from a line between two others.</summary>
    public static float FromLine(Vector2 at, Vector2 from, Vector2 to)
    {
        var along = to - from;
        var share = Math.Clamp(Vector2.Dot(at - from, along) / along.LengthSquared(), 0, 1);
        return Vector2.Distance(at, from + (along * share));
    }

    /// <summary>Texture, -1..1, with grains of four sizes from 1 down.</summary>
    public static float Texture(Vector2 at, int seed) =>
        ((Grain(at, seed) * 8) + (Grain(at * 2.1f, seed + 1) * 4)
            + (Grain(at * 4.3f, seed + 2) * 2) + Grain(at * 9.1f, seed + 3)) / 12;

    /// <summary>Smooth grains of size 1, -1..1.</summary>
    public static float Grain(Vector2 at, int seed)
    {
        var (left, top) = (MathF.Floor(at.X), MathF.Floor(at.Y));
        var (x, y) = (Step(0, 1, at.X - left), Step(0, 1, at.Y - top));
        var (column, row) = ((int)left, (int)top);
        return float.Lerp(
            float.Lerp(Chance(column, row, seed), Chance(column + 1, row, seed), x),
            float.Lerp(Chance(column, row + 1, seed), Chance(column + 1, row + 1, seed), x), y);
    }

    /// <summary>A value of -1..1 that looks like chance.</summary>
    public static float Chance(int x, int y, int seed)
    {
        var hash = unchecked((uint)((x * 374761393) + (y * 668265263) + (seed * 1274126177)));
        hash = unchecked((hash ^ (hash >> 13)) * 1274126177u);
        hash = unchecked((hash ^ (hash >> 16)) * 2246822519u);
        return ((hash >> 8) / (float)(1 << 23)) - 1;
    }
}
