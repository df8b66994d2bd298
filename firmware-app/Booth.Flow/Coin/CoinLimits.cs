namespace Booth.Flow;

/// <summary>The timing that makes a pulse train a coin, milliseconds.</summary>
/// <param name="DebounceMs">
/// Shorter pulses are noise and shorter gaps are contact bounce: neither counts.
/// </param>
/// <param name="MinPulseMs">A shorter pulse is half a pulse: the coin is unknown.</param>
/// <param name="MaxPulseMs">A longer pulse is two that ran together, or a jam: unknown.</param>
/// <param name="MinGapMs">A shorter gap between pulses: unknown.</param>
/// <param name="MaxGapMs">
/// A longer gap that does not end the coin: two coins in a hurry, unknown.
/// </param>
/// <param name="GroupGapMs">Silence that ends a coin.</param>
public sealed record CoinLimits(
    double DebounceMs,
    double MinPulseMs,
    double MaxPulseMs,
    double MinGapMs,
    double MaxGapMs,
    double GroupGapMs)
{
    /// <summary>The longest train that can be a coin.</summary>
    public const int MaxPulses = 255;

    /// <summary>
    /// An acceptor set to pulses of 50 ms, which its makers give as 25 to 100 ms, with gaps as long.
    /// </summary>
    public static CoinLimits Default { get; } = new(2, 20, 120, 20, 160, 300);

    /// <summary>
    /// What is wrong with these limits, with what was found and what is expected; null when they
    /// can be used: 0 &lt;= debounce &lt; min pulse &lt;= max pulse, debounce &lt; min gap &lt;= max gap
    /// &lt; group gap &lt;= 5,000 ms.
    /// </summary>
    public string? Problem => this switch
    {
        { DebounceMs: not >= 0 } => $"found debounce {DebounceMs} ms, expected 0 or more",
        _ when !(MinPulseMs > DebounceMs) =>
            $"found min pulse {MinPulseMs} ms, expected more than the debounce of {DebounceMs} ms",
        _ when !(MaxPulseMs >= MinPulseMs) =>
            $"found max pulse {MaxPulseMs} ms, expected at least the min pulse of {MinPulseMs} ms",
        _ when !(MinGapMs > DebounceMs) =>
            $"found min gap {MinGapMs} ms, expected more than the debounce of {DebounceMs} ms",
        _ when !(MaxGapMs >= MinGapMs) =>
            $"found max gap {MaxGapMs} ms, expected at least the min gap of {MinGapMs} ms",
        _ when !(GroupGapMs > MaxGapMs && GroupGapMs <= 5000) =>
            $"found group gap {GroupGapMs} ms, expected more than the max gap of {MaxGapMs} ms"
            + " and at most 5000 ms",
        _ => null,
    };
}
