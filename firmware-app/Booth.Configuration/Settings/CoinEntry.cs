using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>One coin.</summary>
public sealed record CoinEntry
{
    [Range(1, 255)]
    [Description("Pulses the acceptor gives for it.")]
    public required int Pulses { get; init; }

    [Range(1L, 1_000L)]
    [Description("What it is worth in cents.")]
    public required long Cents { get; init; }
}
