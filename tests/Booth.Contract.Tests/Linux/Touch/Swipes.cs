namespace Booth.Contract.Tests;

/// <summary>A finger's way over the glass, a sample every 10 ms.</summary>
internal static class Swipes
{
    private const int Steps = 40;

    public static TimeSpan SampleEvery { get; } = TimeSpan.FromMilliseconds(10);

    /// <summary>The last point is where it is lifted.</summary>
    public static IEnumerable<(float X, float Y, bool IsFirst, bool IsLast)> Points(
        float x1, float y1, float x2, float y2) =>
        Enumerable.Range(0, Steps + 2).Select(i =>
        {
            var part = Math.Min(1f, (float)i / Steps);
            return (x1 + ((x2 - x1) * part), y1 + ((y2 - y1) * part), i == 0, i == Steps + 1);
        });
}
