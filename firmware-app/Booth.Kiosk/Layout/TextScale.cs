namespace Booth.Kiosk;

/// <summary>How large texts are set, against their design; 1 is as designed.</summary>
internal readonly record struct TextScale(double Headline, double Body)
{
    /// <summary>As designed.</summary>
    public static TextScale Full { get; } = new(1, 1);

    /// <summary>
    /// From the largest to the smallest: explanations grow where their screen has room, and give
    /// way first where it has none.
    /// </summary>
    public static IReadOnlyList<TextScale> Steps { get; } =
    [
        new(1, 1.22), new(1, 1.1), Full, new(1, 0.93), new(1, 0.86), new(0.93, 0.86), new(0.86, 0.83), new(0.78, 0.83),
        new(0.7, 0.83),
    ];
}
