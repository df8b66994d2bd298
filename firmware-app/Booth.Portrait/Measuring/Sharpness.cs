namespace Booth.Portrait;

/// <summary>
/// Focus. How much of the detail that spans four pixels of the patch is still there in one pixel:
/// the ratio of the second differences at both distances. Blur lowers it; contrast, light from one
/// side and exposure do not change it, and the patch is too small to show a JPEG's blocks. Motion
/// blurs one direction only, so that the worst of four counts.
/// </summary>
internal static class Sharpness
{
    private const int Coarse = 4;

    // Below this the face has no detail at all to be sharp.
    private const double MinDetail = 1;

    // What rounding to 256 levels adds to a squared second difference: not the face's detail.
    private const double Rounding = 0.3;

    /// <summary>0..1: sharp faces give 0.17..0.5, blurred ones below 0.14.</summary>
    public static double Measure(HeadPatch patch) => new[]
    {
        Ratio(patch, 1, 0), Ratio(patch, 0, 1), Ratio(patch, 1, 1), Ratio(patch, 1, -1),
    }.Min();

    private static double Ratio(HeadPatch patch, int stepX, int stepY)
    {
        var (fine, coarse, count) = (0.0, 0.0, 0);
        for (var y = Coarse; y < HeadPatch.Height - Coarse; y++)
        {
            for (var x = Coarse; x < HeadPatch.Width - Coarse; x++)
            {
                if (!patch.IsInside(x, y))
                    continue;
                fine += Squared(patch, x, y, stepX, stepY);
                coarse += Squared(patch, x, y, stepX * Coarse, stepY * Coarse);
                count++;
            }
        }
        return count == 0 ? 0 : Root(fine / count) / (MinDetail + Root(coarse / count));
    }

    private static double Root(double meanSquare) => Math.Sqrt(Math.Max(0, meanSquare - Rounding));

    private static double Squared(HeadPatch patch, int x, int y, int stepX, int stepY)
    {
        var second = (patch.At(x - stepX, y - stepY) + patch.At(x + stepX, y + stepY)
            - (2 * patch.At(x, y))) / 1000.0;
        return second * second;
    }
}
