using System.Runtime.InteropServices;

namespace Booth.Portrait;

/// <summary>
/// Light on the face. What is dark is judged by what should be light in any face or picture, not by
/// the skin: highlights, eye whites and background are as light in pictures of dark skin.
/// </summary>
internal static class Exposure
{
    // ISO/IEC 29794-5 (7.3.4): luminance 247..255 is too bright.
    private const int BrightEnd = 247_000;
    private const double Highlights = 0.98;
    private const double EyeWhites = 0.9;

    /// <summary>Share of face pixels at the bright end, 0..1.</summary>
    public static double OverShare(HeadPatch patch)
    {
        var (all, ends) = (0, 0);
        foreach (var value in patch.FaceLuminances())
            (all, ends) = (all + 1, ends + (value >= BrightEnd ? 1 : 0));
        return all == 0 ? 0 : (double)ends / all;
    }

    /// <summary>L* that the lightest fiftieth of the face exceeds, 0..100.</summary>
    public static double Highlight(HeadPatch patch) => Quantile(patch, patch.Inside, Highlights);

    /// <summary>L* of the lightest thing that should be light: face, eye whites, background.</summary>
    public static double WhiteReference(HeadPatch patch, Face face, double? background) =>
        new[]
        {
            Highlight(patch), EyeWhite(patch, face.Right), EyeWhite(patch, face.Left),
            background ?? 0,
        }.Where(double.IsFinite).Max();

    /// <summary>Mean relative luminance of the face, 0..1.</summary>
    public static double MeanLuminance(HeadPatch patch) =>
        patch.Within(patch.Inside)
            .Select(lab => CieLab.Luminance(lab.X)).DefaultIfEmpty().Average();

    private static double EyeWhite(HeadPatch patch, Eye eye) =>
        Quantile(patch, patch.Area(eye.Outline), EyeWhites);

    private static double Quantile(HeadPatch patch, bool[] area, double share)
    {
        List<double> values = [.. patch.Within(area).Select(lab => (double)lab.X)];
        return Statistics.Quantile(CollectionsMarshal.AsSpan(values), share);
    }
}
