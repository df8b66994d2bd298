using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>What visitors put in, against what the booth's cash box knows of.</summary>
/// <remarks>
/// A coin whose pulses were over when boothd was killed must be in the ledger. One that was still
/// making pulses may be or not: without power nobody hears it, and it is counted as cut off.
/// </remarks>
internal sealed class CoinBalance
{
    // From the last pulse to the disk: the acceptor's timer and one synced write, on a busy machine.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(150);
    private long knownCents;

    /// <summary>Coins whose pulses were cut off by a kill.</summary>
    public int CutCoins { get; private set; }

    /// <summary>Cents that were surely in and are not in the ledger.</summary>
    public long LostCents { get; private set; }

    /// <summary>Compares; a line in words when it does not fit.</summary>
    public string? Check(IReadOnlyList<CoinNote> coins, long endedAt, long cashBoxCents)
    {
        var may = coins.Where(coin => coin.MayBeIn).ToList();
        var must = may.Where(coin => coin.IsIn(endedAt, Margin)).Sum(coin => (long)coin.Cents);
        var most = may.Sum(coin => (long)coin.Cents);
        var came = cashBoxCents - knownCents;
        knownCents = cashBoxCents;
        LostCents += Math.Max(0, must - came);
        CutCoins += came < most ? 1 : 0;
        return came < must || came > most
            ? $"visitors put in {must}..{most} cents and the cash box got {came}"
            : null;
    }
}
