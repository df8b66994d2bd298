using System.Runtime.InteropServices;

namespace Booth.Portrait;

/// <summary>
/// Even light, left against right. Source: ISO/IEC 29794-5, illumination uniformity; here as the
/// ratio of light, which is the same on any skin.
/// </summary>
internal static class LightBalance
{
    /// <summary>Stops between the medians of the two halves of the face, 0 or more.</summary>
    public static double UnevenStops(HeadPatch patch)
    {
        var (top, bottom) = (patch.Mesh(MeshPoint.NoseBridge), patch.Mesh(MeshPoint.Chin));
        var (right, left) = (new List<double>(), new List<double>());
        for (var y = 0; y < HeadPatch.Height; y++)
        {
            var share = (y - top.Y) / (bottom.Y - top.Y);
            var middle = top.X + (share * (bottom.X - top.X));
            for (var x = 0; x < HeadPatch.Width; x++)
            {
                if (patch.IsInside(x, y))
                    (x < middle ? right : left).Add(patch.LabAt(x, y).X);
            }
        }
        return Math.Abs(Stops(Median(left), Median(right)));
    }

    /// <summary>How many times, in powers of two, one lightness has more light than another.</summary>
    public static double Stops(double lightness, double other) =>
        Math.Log2(Light(lightness) / Light(other));

    // Half a level of an 8-bit picture keeps black finite.
    private static double Light(double lightness) => CieLab.Luminance(lightness) + 0.00015;

    private static double Median(List<double> values) =>
        Statistics.Quantile(CollectionsMarshal.AsSpan(values), 0.5);
}
