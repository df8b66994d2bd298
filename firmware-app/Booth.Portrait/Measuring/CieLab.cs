using System.Numerics;

namespace Booth.Portrait;

/// <summary>Colour as people see it. Source: IEC 61966-2-1 (sRGB), CIE 15 (L*).</summary>
internal static class CieLab
{
    /// <summary>L* of an sRGB colour with components 0..255.</summary>
    public static double Lightness(Vector3 rgb)
    {
        var y = (0.2126 * Linear(rgb.X)) + (0.7152 * Linear(rgb.Y)) + (0.0722 * Linear(rgb.Z));
        return y > 216.0 / 24389 ? (116 * Math.Cbrt(y)) - 16 : y * 24389 / 27;
    }

    private static double Linear(float component)
    {
        var value = component / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
