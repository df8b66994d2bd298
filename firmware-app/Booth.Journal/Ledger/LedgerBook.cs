using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>The append-only book: entries in, balances out. Called inside a transaction.</summary>
internal sealed class LedgerBook(Database database, TimeProvider clock)
{
    public void Add(string kind, string from, string to, Money amount, Guid reference) =>
        database.Execute(
            """
            INSERT INTO ledger_entry
                (at_utc, kind, from_account, to_account, amount_minor, reference)
            VALUES ($at, $kind, $from, $to, $amount, $reference)
            """,
            ("$at", Texts.Of(clock.GetUtcNow())),
            ("$kind", kind),
            ("$from", from),
            ("$to", to),
            ("$amount", amount.MinorUnits),
            ("$reference", Texts.Of(reference)));

    /// <summary>
    /// The amount of the one entry of this kind under this reference; null when there is none.
    /// </summary>
    public Money? AmountOf(string kind, Guid reference) =>
        database.Number(
            "SELECT amount_minor FROM ledger_entry WHERE kind = $kind AND reference = $reference",
            ("$kind", kind), ("$reference", Texts.Of(reference))) is { } amount
            ? new Money(amount)
            : null;

    public bool Has(string kind, Guid reference) => AmountOf(kind, reference) is not null;

    public Money Balance(string account) => new(database.Number(
        "SELECT balance_minor FROM account WHERE name = $account", ("$account", account)) ?? 0);

    /// <summary>What telemetry asks for after every write, in one reading.</summary>
    public (Money Credit, Money Vouchers, Money CashBox) BalancesOnHand()
    {
        var found = database.Query(
            """
            SELECT balance_minor FROM account WHERE name IN ('cash_box', 'credit', 'vouchers')
            ORDER BY name
            """,
            static row => new Money(row.Long(0)));
        return (found[1], found[2], found[0]);
    }

    /// <summary>Every entry that is not folded, oldest first.</summary>
    public ImmutableArray<LedgerEntry> Entries() =>
    [
        .. database.Query(
            """
            SELECT number, at_utc, kind, from_account, to_account, amount_minor, reference
            FROM ledger_entry ORDER BY number
            """,
            static row => new LedgerEntry(
                row.Long(0),
                Texts.Time(row.Text(1)),
                row.Text(2),
                row.Text(3),
                row.Text(4),
                new Money(row.Long(5)),
                row.Text(6))),
    ];
}
