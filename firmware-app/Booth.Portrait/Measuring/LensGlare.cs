using System.Numerics;
using System.Runtime.InteropServices;

namespace Booth.Portrait;

/// <summary>
/// Glare on lenses: what is burnt out around an eye and clearly lighter than the skin there. The
/// small reflection in every eye stays far below the limit.
/// </summary>
internal static class LensGlare
{
    private const float BurntOut = 94;
    private const double LighterThanSkin = 6;

    // The box around an eye that glasses cover, in eye widths.
    private static readonly Vector2 Reach = new(0.78f, 0.55f);

    /// <summary>Area over the square of the eye's width, of the worse eye, 0..2.</summary>
    public static double Share(HeadPatch patch, Face face) =>
        Math.Max(Share(patch, face.Right), Share(patch, face.Left));

    private static double Share(HeadPatch patch, Eye eye)
    {
        var (from, to) = (patch.Locate(eye.Contour[0]), patch.Locate(eye.Contour[8]));
        var width = Vector2.Distance(from, to);
        var values = Ellipse(patch, (from + to) / 2, Reach * width);
        var skin = Statistics.Quantile(CollectionsMarshal.AsSpan(values), 0.75);
        var limit = Math.Max(BurntOut, skin + LighterThanSkin);
        return values.Count(value => value > limit) / (double)(width * width);
    }

    private static List<double> Ellipse(HeadPatch patch, Vector2 centre, Vector2 reach)
    {
        var values = new List<double>();
        for (var y = 0; y < HeadPatch.Height; y++)
        {
            for (var x = 0; x < HeadPatch.Width; x++)
            {
                if (((new Vector2(x + 0.5f, y + 0.5f) - centre) / reach).LengthSquared() <= 1)
                    values.Add(patch.LabAt(x, y).X);
            }
        }
        return values;
    }
}
