namespace Booth.Portrait;

/// <summary>Exposure and focus of a face.</summary>
internal static class FaceQuality
{
    // ISO/IEC 29794-5 (7.3.3, 7.3.4): luminance 0..25 is too dark, 247..255 too bright.
    private const int DarkEnd = 25;
    private const int BrightEnd = 247;

    /// <summary>Share of face pixels at the dark end, 0..1.</summary>
    public static double UnderShare(FacePatch patch) => Share(patch, value => value <= DarkEnd);

    /// <summary>Share of face pixels at the bright end, 0..1.</summary>
    public static double OverShare(FacePatch patch) => Share(patch, value => value >= BrightEnd);

    /// <summary>
    /// How much of the face's contrast is in its finest details: 100 x the root mean square of the
    /// second difference over the standard deviation, along rows and along columns, and the smaller
    /// of both, because motion blurs one direction only. Independent of brightness and contrast;
    /// sharp faces give 10..60, blurred ones 2..6.
    /// </summary>
    public static double Sharpness(FacePatch patch)
    {
        var (rows, columns, count) = (0.0, 0.0, 0);
        for (var y = 1; y < FacePatch.Height - 1; y++)
        {
            for (var x = 1; x < FacePatch.Width - 1; x++)
            {
                if (!patch.IsInside(x, y))
                    continue;
                var twice = 2 * patch.At(x, y);
                var across = patch.At(x - 1, y) + patch.At(x + 1, y) - twice;
                var down = patch.At(x, y - 1) + patch.At(x, y + 1) - twice;
                rows += across * across;
                columns += down * down;
                count++;
            }
        }
        if (count == 0)
            return 0;
        return 100 * Math.Sqrt(Math.Min(rows, columns) / count) / (1 + Deviation(patch));
    }

    private static double Share(FacePatch patch, Func<byte, bool> isAtEnd)
    {
        var (all, ends) = (0, 0);
        foreach (var value in patch.FaceLuminances())
            (all, ends) = (all + 1, ends + (isAtEnd(value) ? 1 : 0));
        return all == 0 ? 0 : (double)ends / all;
    }

    private static double Deviation(FacePatch patch)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        foreach (var value in patch.FaceLuminances())
            (count, sum, squares) = (count + 1, sum + value, squares + (value * value));
        var mean = sum / count;
        return Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)));
    }
}
