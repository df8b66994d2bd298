using System.Numerics;
using Booth.Drawing;

namespace Booth.Portrait.Tests;

/// <summary>Puts defects into compliant portraits, and changes that are none.</summary>
internal static class Painter
{
    /// <summary>The same picture with each pixel changed: place, then R, G, B of 0..255.</summary>
    public static Still Map(this Still still, Func<Vector2, Vector3, Vector3> change)
    {
        var rgb = (byte[])still.Rgb.Clone();
        for (var at = 0; at < rgb.Length; at += 3)
        {
            var place = new Vector2(at / 3 % still.Width, at / 3 / still.Width);
            var value = change(place, new(rgb[at], rgb[at + 1], rgb[at + 2]));
            (rgb[at], rgb[at + 1], rgb[at + 2]) = (Byte(value.X), Byte(value.Y), Byte(value.Z));
        }
        return still with { Rgb = rgb };
    }

    /// <summary>More or less light: a share of the linear light is kept.</summary>
    public static Still Light(this Still still, float share) =>
        still.Map((_, rgb) => rgb * MathF.Pow(share, 1 / 2.2f));

    /// <summary>As <see cref="Map"/>, where the picture shows the plain background.</summary>
    public static Still MapBackground(this Still still, Func<Vector2, Vector3, Vector3> change)
    {
        var colour = new Vector3(still.Rgb[0], still.Rgb[1], still.Rgb[2]);
        return still.Map((place, rgb) =>
            Vector3.Distance(rgb, colour) < 14 ? change(place, rgb) : rgb);
    }

    /// <summary>One colour within a radius of a place.</summary>
    public static Still Spot(this Still still, Vector2 centre, float radius, Vector3 colour) =>
        still.Map((place, rgb) => Vector2.Distance(place, centre) <= radius ? colour : rgb);

    /// <summary>The mean of a square around each pixel, taken twice: nearly a Gaussian.</summary>
    public static Still Blur(this Still still, int reach) => still
        .BlurAlong(reach, 0).BlurAlong(0, reach).BlurAlong(reach, 0).BlurAlong(0, reach);

    /// <summary>The mean along one direction: motion.</summary>
    public static Still BlurAlong(this Still still, int reachX, int reachY)
    {
        var (steps, count) = (Math.Max(reachX, reachY), (2 * Math.Max(reachX, reachY)) + 1);
        return still.Map((place, _) =>
        {
            var sum = Vector3.Zero;
            for (var step = -steps; step <= steps; step++)
                sum += still.At((int)place.X + (Math.Sign(reachX) * step),
                    (int)place.Y + (Math.Sign(reachY) * step));
            return sum / count;
        });
    }

    /// <summary>Grain as a small sensor has it; the same seed gives the same grain.</summary>
    public static Still Noise(this Still still, float deviation)
    {
        var random = new Random(7);
        return still.Map((_, rgb) => rgb + new Vector3(
            Grain(random) * deviation, Grain(random) * deviation, Grain(random) * deviation));
    }

    /// <summary>One pixel; beyond the edge the edge goes on.</summary>
    public static Vector3 At(this Still still, int x, int y)
    {
        var at = ((Math.Clamp(y, 0, still.Height - 1) * still.Width)
            + Math.Clamp(x, 0, still.Width - 1)) * 3;
        return new(still.Rgb[at], still.Rgb[at + 1], still.Rgb[at + 2]);
    }

    public static byte[] ToJpeg(this Still still, int quality) =>
        JpegCodec.Encode(still.Rgb, still.Width, still.Height, JpegPixels.Rgb24, quality);

    // The sum of four even numbers is nearly normal.
    private static float Grain(Random random) => (float)((random.NextDouble() + random.NextDouble()
        + random.NextDouble() + random.NextDouble() - 2) * Math.Sqrt(3));

    private static byte Byte(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);
}
