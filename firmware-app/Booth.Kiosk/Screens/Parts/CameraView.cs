using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>The mirror and what stands beside it (below it on a tall screen).</summary>
internal static class CameraView
{
    private const double Ratio = 4 / 5.0;
    private const double TallWords = 236;

    /// <summary>Where the mirror is.</summary>
    public static Box Mirror(Page page, Box body) => page.IsTall
        ? (body with { Height = body.Height - TallWords }).Fit(Ratio)
        : body with { Width = body.Height * Ratio };

    /// <summary>Where words and keys are.</summary>
    public static Box Words(Page page, Box body) => page.IsTall
        ? body with { Y = body.Bottom - TallWords + Page.Gap, Height = TallWords - Page.Gap }
        : body.CutLeft(body.Height * Ratio, 2 * Page.Margin).Right;
}
