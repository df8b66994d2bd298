using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

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

    [Range(5.0, 500.0)]
    [Description("A shorter pulse makes the group unreadable, milliseconds.")]
    public double MinPulseMs { get; init; } = 20;

    [Range(5.0, 1_000.0)]
    [Description("A longer pulse makes the group unreadable, milliseconds.")]
    public double MaxPulseMs { get; init; } = 120;
}
