namespace Booth.ScreenBench;

/// <summary>Percentiles of something measured often.</summary>
internal static class Spread
{
    public static string Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return $"{At(sorted, 50)} / {At(sorted, 95)} / {At(sorted, 99)} ms ({sorted.Length})";
    }

    private static string At(double[] sorted, int percent) =>
        $"{sorted[Math.Min(sorted.Length * percent / 100, sorted.Length - 1)]:0.0}";
}
