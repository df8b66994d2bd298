using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>coin (pending) -> credit (posted | void).</summary>
internal sealed class Coins(Database database, LedgerBook book, Counters counters)
{
    public void AddPending(CoinId coin, Money value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value.MinorUnits, nameof(value));
        if (book.AmountOf(EntryKind.CoinPending, coin.Value) is { } known)
        {
            if (known == value) return;
            throw Rule.Broken($"coin {coin.Value} is worth {known}, not {value}");
        }

        book.Add(EntryKind.CoinPending, Account.Visitor, Account.Pending, value, coin.Value);
        counters.Grow(CounterName.CoinsAccepted, 1);
        counters.Grow(CounterName.CoinsValueMinor, value.MinorUnits);
    }

    public Money Post(CoinId coin)
    {
        End(coin, EntryKind.CreditPosted, Account.Credit, EntryKind.CreditVoid);
        return book.Balance(Account.Credit);
    }

    public void Void(CoinId coin) =>
        End(coin, EntryKind.CreditVoid, Account.Visitor, EntryKind.CreditPosted);

    public ImmutableArray<CoinId> Pending()
    {
        // All coins ever are looked through only when one of them is pending.
        if (book.Balance(Account.Pending).IsZero) return [];
        return
        [
            .. database.Query(
                """
                SELECT coin.reference FROM ledger_entry AS coin
                WHERE coin.kind = 'coin_pending' AND NOT EXISTS (
                    SELECT 1 FROM ledger_entry AS ended
                    WHERE ended.kind IN ('credit_posted', 'credit_void')
                        AND ended.reference = coin.reference)
                ORDER BY coin.number
                """,
                static row => new CoinId(Texts.Id(row.Text(0)))),
        ];
    }

    private void End(CoinId coin, string kind, string to, string otherEnd)
    {
        if (book.Has(kind, coin.Value)) return;
        if (book.Has(otherEnd, coin.Value))
        {
            throw Rule.Broken($"coin {coin.Value} has ended as {otherEnd}");
        }

        var value = book.AmountOf(EntryKind.CoinPending, coin.Value)
            ?? throw Rule.Broken($"coin {coin.Value} was never pending");
        book.Add(kind, Account.Pending, to, value, coin.Value);
    }
}
