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

    // ISO/IEC 29794-5 (7.3.3): luminance 0..25 is too dark.
    private const int DarkEnd = 25_000;
    private const double Highlights = 0.98;

    /// <summary>Share of face pixels at the bright end, 0..1.</summary>
    public static double OverShare(HeadPatch patch) => Share(patch, value => value >= BrightEnd);

    /// <summary>Share of face pixels at the dark end, 0..1.</summary>
    public static double UnderShare(HeadPatch patch) => Share(patch, value => value <= DarkEnd);

    /// <summary>L* that the lightest fiftieth of the face exceeds, 0..100.</summary>
    public static double Highlight(HeadPatch patch) => Quantile(patch, patch.Inside, Highlights);

    /// <summary>L* of the lightest thing that should be light: face, eye whites, background.</summary>
    public static double WhiteReference(
        HeadPatch patch, Face face, double highlight, double? background) =>
        new[]
        {
            highlight, EyeWhites.Lightness(patch, face.Right),
            EyeWhites.Lightness(patch, face.Left),
            background ?? 0,
        }.Where(double.IsFinite).Max();

    /// <summary>Mean relative luminance of the face, 0..1.</summary>
    public static double MeanLuminance(HeadPatch patch) =>
        patch.FaceLight().DefaultIfEmpty().Average();

    private static double Share(HeadPatch patch, Predicate<int> isAtEnd)
    {
        var (all, ends) = (0, 0);
        foreach (var value in patch.FaceLuminances())
            (all, ends) = (all + 1, ends + (isAtEnd(value) ? 1 : 0));
        return all == 0 ? 0 : (double)ends / all;
    }

    private static double Quantile(HeadPatch patch, bool[] area, double share)
    {
        List<double> values = [.. patch.Within(area).Select(lab => (double)lab.X)];
        return Statistics.Quantile(CollectionsMarshal.AsSpan(values), share);
    }
}
