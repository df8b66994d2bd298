using System.Collections.Immutable;

namespace Booth.Visitor;

/// <summary>The coins somebody happens to have.</summary>
public static class CoinMix
{
    // Big coins more often than small ones: nobody pays eight euros in tens.
    private static readonly int[] Pocket = [200, 200, 200, 100, 100, 50, 50, 20, 10];

    /// <summary>Coins that add up to the price (a multiple of ten cents) exactly.</summary>
    public static ImmutableArray<int> For(long priceCents, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(priceCents);
        ArgumentOutOfRangeException.ThrowIfNotEqual(priceCents % 10, 0);
        var random = new Random(seed);
        var coins = ImmutableArray.CreateBuilder<int>();
        for (var missing = priceCents; missing > 0; missing -= coins[^1])
        {
            var fitting = Pocket.Where(coin => coin <= missing).ToArray();
            // After a few small coins the pocket has only big ones left.
            coins.Add(coins.Count < 4 ? fitting[random.Next(fitting.Length)] : fitting[0]);
        }

        return coins.ToImmutable();
    }
}
