using System.Collections.Immutable;

namespace Booth.Scoring;

/// <summary>Between the levels of a picture and light (IEC 61966-2-1).</summary>
internal static class Gamma
{
    // Over the root of the light, where the curve is nearly straight.
    private const int Steps = 8192;

    private static readonly ImmutableArray<float> Light =
        [.. Enumerable.Range(0, 256).Select(level => ToLight(level / 255.0))];

    private static readonly ImmutableArray<byte> Levels =
        [.. Enumerable.Range(0, Steps + 1).Select(step => ToLevel(step / (double)Steps))];

    public static float ToLight(byte level) => Light[level];

    public static byte ToByte(float light) =>
        Levels[(int)((MathF.Sqrt(Math.Clamp(light, 0, 1)) * Steps) + 0.5f)];

    private static float ToLight(double value) =>
        (float)(value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4));

    private static byte ToLevel(double root)
    {
        var light = root * root;
        var value = light <= 0.0031308 ? light * 12.92 : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(value * 255);
    }
}
