using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Where each of a detector's answers sits on its input, 0..1. Order and counts are those of
/// MediaPipe's SsdAnchorsCalculator with the options of each network.
/// </summary>
internal static class Anchors
{
    /// <summary>896: 16 x 16 cells with 2, then 8 x 8 cells with 6.</summary>
    public static ImmutableArray<Vector2> ShortRange { get; } = [.. Grid(16, 2), .. Grid(8, 6)];

    /// <summary>2304: 48 x 48 cells with 1.</summary>
    public static ImmutableArray<Vector2> FullRange { get; } = [.. Grid(48, 1)];

    /// <summary>2016: 24 x 24 cells with 2, then 12 x 12 cells with 6.</summary>
    public static ImmutableArray<Vector2> Palms { get; } = [.. Grid(24, 2), .. Grid(12, 6)];

    private static IEnumerable<Vector2> Grid(int cells, int perCell) =>
        from y in Enumerable.Range(0, cells)
        from x in Enumerable.Range(0, cells)
        from _ in Enumerable.Range(0, perCell)
        select new Vector2((x + 0.5f) / cells, (y + 0.5f) / cells);
}
