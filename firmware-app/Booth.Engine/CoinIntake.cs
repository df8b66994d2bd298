using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>
/// From the acceptor's signal to a pending coin in the journal, before anything shows it. A coin
/// that cannot be written is kept and tried again; the booth sells nothing meanwhile.
/// </summary>
internal sealed class CoinIntake(EngineParts parts, Mailbox mailbox, StorageGuard storage)
{
    private readonly Lock gate = new();
    private readonly Queue<(CoinId Coin, Money Value)> unwritten = new();

    /// <summary>When the acceptor last told of a coin, on the monotonic clock; null: never.</summary>
    public TimeSpan? LastSensedAt { get; private set; }

    /// <summary>Called by the acceptor, on its thread.</summary>
    public void OnCoin(CoinSignal signal)
    {
        LastSensedAt = parts.TimeProvider.Monotonic();
        if (signal.EventsLost > 0)
        {
            storage.TryRecord(JournalEventKind.CoinEventsLost, "events lost", signal.EventsLost);
        }

        if (CoinRules.Identify(signal.Pulses, signal.ShortestPulseMs, signal.LongestPulseMs,
            parts.CoinTable, parts.CoinLimits) is { } value)
        {
            Accept(new CoinId(parts.NewGuid()), value);
        }
        else
        {
            storage.TryRecord(JournalEventKind.CoinUnknown, $"{signal.Pulses} pulses");
        }
    }

    /// <summary>Writes what could not be written before.</summary>
    public void Retry()
    {
        lock (gate)
        {
            while (unwritten.TryPeek(out var coin) && TryWrite(coin.Coin, coin.Value))
            {
                unwritten.Dequeue();
            }
        }
    }

    private void Accept(CoinId coin, Money value)
    {
        lock (gate)
        {
            if (unwritten.Count > 0 || !TryWrite(coin, value))
            {
                parts.Log.LogError("a coin could not be written; it is kept in memory");
                unwritten.Enqueue((coin, value));
            }
        }
    }

    private bool TryWrite(CoinId coin, Money value)
    {
        if (!storage.Try(() => parts.Journal.AddPendingCoin(coin, value)))
        {
            return false;
        }

        mailbox.Post(new SessionInput.CoinPending(coin, value));
        return true;
    }
}
