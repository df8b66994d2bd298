using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// How plain the background is: how far its colours lie from one colour. What is left beside a
/// smooth slope (objects, patterns) counts whole, the slope itself two thirds, because walls fall off.
/// </summary>
internal static class BackgroundSpread
{
    private const double Share = 0.9;
    private const double SlopeShare = 2.0 / 3;

    /// <summary>CIELAB distance that a tenth of the background exceeds, 0 or more.</summary>
    public static double Measure(BackgroundPatch patch)
    {
        var colour = patch.Colour;
        var fromColour = patch.Cells
            .Select(lab => (double)Vector3.Distance(lab, colour)).ToArray();
        return Math.Max(
            Statistics.Quantile(fromColour, Share) * SlopeShare,
            Statistics.Quantile(BesideSlope(patch), Share));
    }

    /// <summary>Distances from the plane with the least squares through each of L*, a*, b*.</summary>
    private static double[] BesideSlope(BackgroundPatch patch)
    {
        var sums = default(Matrix4x4);
        var (one, across, down) = (Vector3.Zero, Vector3.Zero, Vector3.Zero);
        foreach (var (x, y, lab) in Places(patch))
        {
            sums += new Matrix4x4(
                1, x, y, 0, x, x * x, x * y, 0, y, x * y, y * y, 0, 0, 0, 0, 0);
            (one, across, down) = (one + lab, across + (x * lab), down + (y * lab));
        }
        sums.M44 = 1;
        if (!Matrix4x4.Invert(sums, out var inverse))
            return [0];
        Vector3 Coefficient(float ofOne, float ofAcross, float ofDown) =>
            (ofOne * one) + (ofAcross * across) + (ofDown * down);
        var level = Coefficient(inverse.M11, inverse.M12, inverse.M13);
        var slopeX = Coefficient(inverse.M21, inverse.M22, inverse.M23);
        var slopeY = Coefficient(inverse.M31, inverse.M32, inverse.M33);
        return [.. Places(patch).Select(place => (double)Vector3.Distance(
            place.Lab, level + (place.X * slopeX) + (place.Y * slopeY)))];
    }

    private static IEnumerable<(float X, float Y, Vector3 Lab)> Places(BackgroundPatch patch)
    {
        for (var y = 0; y < BackgroundPatch.Height; y++)
        {
            for (var x = 0; x < BackgroundPatch.Width; x++)
            {
                if (patch.IsBackground(x, y))
                    yield return (
                        ((float)x / BackgroundPatch.Width) - 0.5f,
                        ((float)y / BackgroundPatch.Height) - 0.5f, patch.LabAt(x, y));
            }
        }
    }
}
