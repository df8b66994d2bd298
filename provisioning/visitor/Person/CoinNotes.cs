namespace Booth.Visitor;

/// <summary>The visitor's own count of coins, for whoever compares it with the booth's.</summary>
public sealed class CoinNotes
{
    private readonly Lock gate = new();
    private List<CoinNote> coins = [];

    /// <summary>Coins put in since they were last taken away.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return coins.Count;
            }
        }
    }

    /// <summary>A coin leaves the hand.</summary>
    public CoinNote Begin(int cents)
    {
        lock (gate)
        {
            coins.Add(new CoinNote(cents));
            return coins[^1];
        }
    }

    /// <summary>The notes so far; the next ones are new.</summary>
    public IReadOnlyList<CoinNote> Take()
    {
        lock (gate)
        {
            var taken = coins;
            coins = [];
            return taken;
        }
    }
}
