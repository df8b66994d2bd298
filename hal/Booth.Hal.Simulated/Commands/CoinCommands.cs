namespace Booth.Hal.Simulated;

/// <summary>Coins in the slot, and the acceptor's faults.</summary>
internal static class CoinCommands
{
    public static IEnumerable<CommandEntry> Make(SimulatedBooth booth)
    {
        var acceptor = booth.CoinAcceptor;
        return
        [
            new("coin slug", "Puts in something that is no coin.",
                _ => Put(booth, "the slug", acceptor.InsertSlug())),
            new("coin CENTS", "Puts in a coin: 10, 20, 50, 100 or 200.",
                text => Put(booth, "the coin", acceptor.InsertCoin(CommandValues.Cents(text)))),
            new("coin half CENTS", "Puts in a coin whose last pulse breaks off.",
                text => Put(booth, "the coin", acceptor.InsertHalf(CommandValues.Cents(text)))),
            new("coin bounce CENTS", "Puts in a coin that is read through worn contacts.",
                text => Put(booth, "the coin", acceptor.InsertBouncing(CommandValues.Cents(text)))),
            new("coin merged CENTS CENTS", "Puts in two coins too close to be told apart.",
                text => PutTwo(booth, text)),
            new("coin-acceptor lose-edges COUNT", "The next edges of the pulse line are lost.",
                text => LoseEdges(acceptor, text)),
            new("coin-acceptor jam", "A coin sticks.", acceptor.Jam, "a coin sticks"),
            new("coin-acceptor clear", "The stuck coin is pulled out.", acceptor.ClearJam, "cleared"),
            new("coin-acceptor unplug", "Its cable is pulled.", acceptor.Unplug, "unplugged"),
            new("coin-acceptor replug", "Its cable is back.", acceptor.Replug, "plugged in"),
            new("coin-acceptor take", "Empties the return tray.",
                acceptor.TakeReturnedCoins, "the return tray is empty"),
        ];
    }

    private static SimulatorAnswer PutTwo(SimulatedBooth booth, string text)
    {
        var cents = CommandValues.Wholes(text, 1, 100_000, "CENTS", "CENTS");
        return Put(
            booth, "the coins",
            booth.CoinAcceptor.InsertMerged(new(cents[0]), new(cents[1])));
    }

    private static SimulatorAnswer LoseEdges(SimulatedCoinAcceptor acceptor, string text)
    {
        var count = CommandValues.Whole(text, "COUNT", 1, 1000);
        acceptor.LoseEdges(count);
        return SimulatorAnswer.Done($"the next {count} edges are lost");
    }

    private static SimulatorAnswer Put(SimulatedBooth booth, string what, CoinFate fate)
    {
        if (fate == CoinFate.Returned)
            return SimulatorAnswer.Done($"{what} fell through to the return tray: not accepting now");

        var left = booth.CoinAcceptor.BusyUntil - booth.Time.Monotonic();
        return SimulatorAnswer.Done($"the acceptor took {what}", left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }
}
