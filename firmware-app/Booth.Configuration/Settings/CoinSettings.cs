using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Booth.Flow;

namespace Booth.Configuration;

/// <summary>What the coin acceptor's pulses are worth.</summary>
public sealed record CoinSettings
{
    [Length(1, 32)]
    [Description("One entry a coin.")]
    public ImmutableArray<CoinEntry> Table { get; init; } =
    [
        new() { Pulses = 1, Cents = 10 },
        new() { Pulses = 2, Cents = 20 },
        new() { Pulses = 5, Cents = 50 },
        new() { Pulses = 10, Cents = 100 },
        new() { Pulses = 20, Cents = 200 },
    ];

    [Range(0.0, 100.0)]
    [Description("Shorter pulses are noise and shorter gaps are contact bounce, milliseconds.")]
    public double DebounceMs { get; init; } = CoinLimits.Default.DebounceMs;

    [Range(1.0, 1_000.0)]
    [Description("A shorter pulse makes the coin unknown, milliseconds.")]
    public double MinPulseMs { get; init; } = CoinLimits.Default.MinPulseMs;

    [Range(1.0, 1_000.0)]
    [Description("A longer pulse makes the coin unknown, milliseconds.")]
    public double MaxPulseMs { get; init; } = CoinLimits.Default.MaxPulseMs;

    [Range(1.0, 1_000.0)]
    [Description("A shorter gap between pulses makes the coin unknown, milliseconds.")]
    public double MinGapMs { get; init; } = CoinLimits.Default.MinGapMs;

    [Range(1.0, 2_000.0)]
    [Description("A longer gap that does not end the coin makes it unknown, milliseconds.")]
    public double MaxGapMs { get; init; } = CoinLimits.Default.MaxGapMs;

    [Range(1.0, 5_000.0)]
    [Description("Silence that ends a coin, milliseconds.")]
    public double GroupGapMs { get; init; } = CoinLimits.Default.GroupGapMs;

    /// <summary>The timing as the rules know it.</summary>
    public CoinLimits ToLimits() =>
        new(DebounceMs, MinPulseMs, MaxPulseMs, MinGapMs, MaxGapMs, GroupGapMs);

    /// <summary>The coins as the rules know them.</summary>
    public CoinTable ToTable() =>
        new(Table.Select(coin => KeyValuePair.Create(coin.Pulses, new Money(coin.Cents))));
}
