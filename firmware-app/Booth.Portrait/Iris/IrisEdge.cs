using System.Numerics;
using System.Security.Cryptography;

namespace Booth.Portrait;

/// <summary>
/// Finds the circle where the iris meets the white of the eye, near where the network saw the iris:
/// the place where the picture grows brightest outwards, on both sides (Daugman's operator, 1993,
/// without the parts that lids cover). The network and the edge err differently; half way between
/// them is closer to the pupil than either.
/// </summary>
internal static class IrisEdge
{
    // Pixels of the patch to one eye width (corner to corner).
    private const int WidthPx = 64;
    private const int SidePx = 52;

    // An iris is 11.7 mm wide and an eye about 29 mm: a radius of 0.20 eye widths.
    private const int MinRadiusPx = 12;
    private const int MaxRadiusPx = 15;
    private const float EdgePx = 1.7f;

    private const int MaxAsidePx = 6;
    private const int MaxUpPx = 2;

    // Grey levels, 0..255: a weaker edge says nothing.
    private const float MinStrength = 6;

    private const int AnglesASide = 17;
    private const float HalfFanRadians = 0.70f;

    /// <summary>The iris between the network's and the edge's, pixels of the picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="iris">Where the network saw it.</param>
    /// <param name="across">From corner to corner, towards the image's right.</param>
    public static Vector2 Refine(Pyramid picture, Vector2 iris, Vector2 across)
    {
        var toPicture = Matrix3x2.CreateTranslation(new Vector2(-SidePx / 2f))
            * Matrix3x2.CreateScale(Math.Max(across.Length(), 1) / WidthPx)
            * Matrix3x2.CreateRotation(MathF.Atan2(across.Y, across.X))
            * Matrix3x2.CreateTranslation(iris);
        var grey = GC.AllocateUninitializedArray<byte>(SidePx * SidePx, pinned: true);
        try
        {
            Fill(grey, new Sampler(picture, toPicture, Border.Edge));
            var (centre, strength) = Search(grey);
            var found = strength < MinStrength ? iris : Vector2.Transform(centre, toPicture);
            return (iris + found) / 2;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(grey);
        }
    }

    private static void Fill(Span<byte> grey, Sampler sampler)
    {
        for (var i = 0; i < grey.Length; i++)
        {
            var rgb = sampler.At((i % SidePx) + 0.5f, (i / SidePx) + 0.5f);
            grey[i] = (byte)Vector3.Dot(rgb, new(0.299f, 0.587f, 0.114f));
        }
    }

    private static (Vector2 Centre, float Strength) Search(ReadOnlySpan<byte> grey)
    {
        var middle = new Vector2(SidePx / 2f);
        var (best, strength) = (middle, float.MinValue);
        for (var radius = MinRadiusPx; radius <= MaxRadiusPx; radius++)
        {
            for (var y = -MaxUpPx; y <= MaxUpPx; y++)
            {
                for (var x = -MaxAsidePx; x <= MaxAsidePx; x++)
                {
                    var centre = middle + new Vector2(x, y);
                    var found = Strength(grey, centre, radius);
                    if (found > strength)
                        (best, strength) = (centre, found);
                }
            }
        }
        return (best, strength);
    }

    /// <summary>The weaker side counts, so that a corner's shade or a lash is no edge.</summary>
    private static float Strength(ReadOnlySpan<byte> grey, Vector2 centre, float radius)
    {
        var (left, right) = (0f, 0f);
        for (var i = 0; i < AnglesASide; i++)
        {
            var angle = ((i / (AnglesASide - 1f)) - 0.5f) * 2 * HalfFanRadians;
            var outward = new Vector2(MathF.Cos(angle), MathF.Sin(angle));
            right += Step(grey, centre, outward, radius);
            left += Step(grey, centre, outward * new Vector2(-1, 1), radius);
        }
        return (Math.Min(left, right) + (Math.Max(left, right) / 4)) / AnglesASide;
    }

    // One highlight must not outvote the rest.
    private static float Step(ReadOnlySpan<byte> grey, Vector2 centre, Vector2 outward, float radius) =>
        Math.Clamp(
            At(grey, centre + (outward * (radius + EdgePx)))
                - At(grey, centre + (outward * (radius - EdgePx))),
            -20, 60);

    private static float At(ReadOnlySpan<byte> grey, Vector2 at)
    {
        var (x, y) = (at.X - 0.5f, at.Y - 0.5f);
        var (column, row) = ((int)x, (int)y);
        var (right, down) = (x - column, y - row);
        var i = (row * SidePx) + column;
        var upper = grey[i] + ((grey[i + 1] - grey[i]) * right);
        var lower = grey[i + SidePx] + ((grey[i + SidePx + 1] - grey[i + SidePx]) * right);
        return upper + ((lower - upper) * down);
    }
}
