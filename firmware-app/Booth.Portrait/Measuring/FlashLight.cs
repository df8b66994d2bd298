namespace Booth.Portrait;

/// <summary>
/// The light that a flash added. A line that was driven proves nothing: the face must be lighter
/// than at the same place of a still from the moment before, taken with the same exposure.
/// </summary>
internal static class FlashLight
{
    // A hundredth of what is well lit: where there was next to no light, the step stays finite.
    private const double Dark = 0.002;

    /// <summary>
    /// Stops between the face's mean light in both, -9..9; null for pictures of different sizes,
    /// whose places cannot be compared.
    /// </summary>
    public static double? Stops(Pyramid lit, Pyramid before, Face face)
    {
        if ((lit.Width, lit.Height) != (before.Width, before.Height))
            return null;
        using var withFlash = new HeadPatch(lit, face, isPreview: true);
        using var without = new HeadPatch(before, face, isPreview: true);
        return Math.Log2((Exposure.MeanLuminance(withFlash) + Dark)
            / (Exposure.MeanLuminance(without) + Dark));
    }
}
