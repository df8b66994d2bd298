using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Contrast between the corners of an eye: white, iris and pupil differ by more than two stops in
/// any eye, dark skin or light. Hair, a hand or a dark lens before it is alike all over.
/// </summary>
internal static class EyeContrast
{
    private const int Columns = 24;
    private const int Rows = 9;

    // The height that is looked at, in eye widths.
    private const float HeightShare = 0.32f;
    private const double Low = 0.08;
    private const double High = 0.92;

    /// <summary>Stops between the dark and the light part of each eye, 0..12.</summary>
    public static (double Right, double Left) Stops(HeadPatch patch) => (
        Stops(patch, MeshPoint.RightEyeOuter, MeshPoint.RightEyeInner),
        Stops(patch, MeshPoint.LeftEyeInner, MeshPoint.LeftEyeOuter));

    private static double Stops(HeadPatch patch, int leftCorner, int rightCorner)
    {
        var (left, right) = (patch.Mesh(leftCorner), patch.Mesh(rightCorner));
        var across = right - left;
        var down = new Vector2(-across.Y, across.X);
        var values = new double[Columns * Rows];
        for (var at = 0; at < values.Length; at++)
        {
            var x = (at % Columns) / (Columns - 1f);
            var y = HeightShare * (((at / Columns) / (Rows - 1f)) - 0.5f);
            values[at] = patch.StopsAt(left + (across * x) + (down * y));
        }
        return Statistics.Quantile(values, High) - Statistics.Quantile(values, Low);
    }
}
