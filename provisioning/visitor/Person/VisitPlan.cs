using System.Collections.Immutable;

namespace Booth.Visitor;

/// <summary>What a visitor wants, and how they go about it.</summary>
public sealed record VisitPlan
{
    /// <summary>"ephoto" or "sheet".</summary>
    public string Service { get; init; } = "ephoto";

    /// <summary>One of the languages of the screens.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Of everything the visitor varies: the coins, the signature.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The coins in their pocket, in cents, in the order they put them in.</summary>
    public required ImmutableArray<int> Coins { get; init; }

    /// <summary>A voucher they type in before any coin; null when they have none.</summary>
    public string? Voucher { get; init; }

    /// <summary>They press the shutter themselves when the booth does not within this.</summary>
    public TimeSpan ShutterPatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A plan for a price, with a seeded mix of coins.</summary>
    public static VisitPlan For(string service, string language, int seed, long priceCents) => new()
    {
        Service = service,
        Language = language,
        Seed = seed,
        Coins = CoinMix.For(priceCents, seed),
    };
}
