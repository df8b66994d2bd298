using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>Colour as people see it. Source: IEC 61966-2-1 (sRGB), CIE 15 (L*a*b*, D65).</summary>
internal static class CieLab
{
    private static readonly Vector3 White = new(0.95047f, 1, 1.08883f);

    private static readonly ImmutableArray<float> Light =
        [.. Enumerable.Range(0, 256).Select(Linear)];

    // A patch asks for 200,000 cube roots: they are looked up, and right within 0.01 of L*.
    private const int RootSteps = 4096;

    // White is 1; rounding may exceed it by a little.
    private const float RootRange = 1.01f;

    private static readonly ImmutableArray<float> Roots =
        [.. Enumerable.Range(0, RootSteps + 2).Select(at => CubeRoot(at * RootRange / RootSteps))];

    /// <summary>L*, a*, b* of an sRGB colour.</summary>
    public static Vector3 From(byte red, byte green, byte blue) =>
        FromLight(new(Light[red], Light[green], Light[blue]));

    /// <summary>L*, a*, b* of an sRGB colour with components 0..255.</summary>
    public static Vector3 From(Vector3 rgb) =>
        From((byte)(rgb.X + 0.5f), (byte)(rgb.Y + 0.5f), (byte)(rgb.Z + 0.5f));

    /// <summary>Relative luminance 0..1 of an sRGB colour.</summary>
    public static float Luminance(byte red, byte green, byte blue) =>
        (0.2126f * Light[red]) + (0.7152f * Light[green]) + (0.0722f * Light[blue]);

    /// <summary>L* of an sRGB colour with components 0..255.</summary>
    public static double Lightness(Vector3 rgb) => From(rgb).X;

    /// <summary>Relative luminance 0..1 of a lightness.</summary>
    public static double Luminance(double lightness) => lightness > 8
        ? Math.Pow((lightness + 16) / 116, 3)
        : lightness * 27 / 24389;

    private static Vector3 FromLight(Vector3 rgb)
    {
        var x = Vector3.Dot(rgb, new(0.4124f, 0.3576f, 0.1805f)) / White.X;
        var y = Vector3.Dot(rgb, new(0.2126f, 0.7152f, 0.0722f)) / White.Y;
        var z = Vector3.Dot(rgb, new(0.0193f, 0.1192f, 0.9505f)) / White.Z;
        var (fx, fy, fz) = (Root(x), Root(y), Root(z));
        return new((116 * fy) - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    private static float Root(float t)
    {
        var place = Math.Clamp(t, 0, RootRange) * (RootSteps / RootRange);
        var at = (int)place;
        return Roots[at] + ((Roots[at + 1] - Roots[at]) * (place - at));
    }

    private static float CubeRoot(float t) =>
        t > 216f / 24389 ? MathF.Cbrt(t) : ((t * 24389 / 27) + 16) / 116;

    private static float Linear(int component)
    {
        var value = component / 255.0;
        return (float)(value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4));
    }
}
