using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Whether there is an eye to see where the mesh says it is: the correlation of the light around it
/// with <see cref="EyeTemplate"/>. Hair, thick frames, dark lenses, glare and closed lids look
/// like no eye; the colour of skin and iris and light from one side do not matter.
/// </summary>
internal static class EyeVisibility
{
    // Added to the deviation, stops: where everything is alike (a black lens) nothing correlates.
    private const float MinDeviation = 0.1f;

    // The mesh is a little off around brows: cells by which the template may move.
    private const int ShiftX = 1;
    private const int ShiftY = 2;

    /// <summary>-1..1, of the eye that is less like one.</summary>
    public static double Score(HeadPatch patch) => Math.Min(
        Score(Read(patch, MeshPoint.RightEyeOuter, MeshPoint.RightEyeInner)),
        Score(Read(patch, MeshPoint.LeftEyeOuter, MeshPoint.LeftEyeInner)));

    /// <summary>
    /// Light around an eye in stops, <see cref="EyeTemplate.Width"/> x
    /// <see cref="EyeTemplate.Height"/> cells, from the outer corner to the inner one, levelled so
    /// that light from one side is gone.
    /// </summary>
    internal static float[] Read(HeadPatch patch, int outerCorner, int innerCorner)
    {
        var (outer, inner) = (patch.Mesh(outerCorner), patch.Mesh(innerCorner));
        var (middle, along) = ((outer + inner) / 2, inner - outer);
        var down = along.X > 0 ? new Vector2(-along.Y, along.X) : new Vector2(along.Y, -along.X);
        var cells = new float[EyeTemplate.Width * EyeTemplate.Height];
        for (var at = 0; at < cells.Length; at++)
        {
            var (x, y) = (at % EyeTemplate.Width, at / EyeTemplate.Width);
            var across = ((x + 0.5f) / EyeTemplate.Width * 1.7f) - 0.85f;
            var below = ((y + 0.5f) / EyeTemplate.Height * 1.12f) - 0.62f;
            cells[at] = StopsAround(patch, middle + (along * across) + (down * below));
        }
        Level(cells);
        return cells;
    }

    private static float StopsAround(HeadPatch patch, Vector2 at)
    {
        var sum = 0.0;
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                var lab = patch.LabAt(
                    (int)Math.Clamp(at.X + dx, 0, HeadPatch.Width - 1),
                    (int)Math.Clamp(at.Y + dy, 0, HeadPatch.Height - 1));
                sum += CieLab.Luminance(lab.X);
            }
        }
        return (float)Math.Log2((sum / 9) + 0.004);
    }

    /// <summary>Takes the slope across away.</summary>
    private static void Level(float[] cells)
    {
        var (product, squares) = (0f, 0f);
        for (var at = 0; at < cells.Length; at++)
        {
            var x = Across(at);
            (product, squares) = (product + (x * cells[at]), squares + (x * x));
        }
        for (var at = 0; at < cells.Length; at++)
            cells[at] -= product / squares * Across(at);

        static float Across(int at) => (at % EyeTemplate.Width) - ((EyeTemplate.Width - 1) / 2f);
    }

    private static double Score(float[] cells)
    {
        var best = -1.0;
        for (var dy = -ShiftY; dy <= ShiftY; dy++)
        {
            for (var dx = -ShiftX; dx <= ShiftX; dx++)
                best = Math.Max(best, Correlate(cells, dx, dy));
        }
        return best;
    }

    private static double Correlate(float[] cells, int dx, int dy)
    {
        var (n, a, b, aa, bb, ab) = (0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var y = ShiftY; y < EyeTemplate.Height - ShiftY; y++)
        {
            for (var x = ShiftY; x < EyeTemplate.Width - ShiftY; x++)
            {
                var cell = cells[(y * EyeTemplate.Width) + x];
                var eye = EyeTemplate.At(x - dx, y - dy);
                (n, a, b) = (n + 1, a + cell, b + eye);
                (aa, bb, ab) = (aa + (cell * cell), bb + (eye * eye), ab + (cell * eye));
            }
        }
        var deviation = Math.Sqrt(Math.Max(0, (aa / n) - (a / n * (a / n))));
        var ofEye = Math.Sqrt((bb / n) - (b / n * (b / n)));
        return ((ab / n) - (a / n * (b / n))) / (deviation + MinDeviation) / ofEye;
    }
}
