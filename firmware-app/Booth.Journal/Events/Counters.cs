using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>
/// Lifetime counts. They grow in the transaction of what they count, and survive retention.
/// </summary>
internal sealed class Counters(Database database, LedgerBook book)
{
    public void Grow(string name, long by) => database.Execute(
        """
        INSERT INTO counter VALUES ($name, $by)
        ON CONFLICT (name) DO UPDATE SET total = total + $by
        """,
        ("$name", name), ("$by", by));

    public JournalCounters Read()
    {
        var totals = database.Query(
            "SELECT name, total FROM counter",
            static row => (Name: row.Text(0), Total: row.Long(1)))
            .ToDictionary(static row => row.Name, static row => row.Total, StringComparer.Ordinal);
        var (credit, vouchers, cashBox) = book.BalancesOnHand();
        long Of(string name) => totals.GetValueOrDefault(name);
        return new JournalCounters
        {
            CoinsAccepted = Of(CounterName.CoinsAccepted),
            CoinsValue = new Money(Of(CounterName.CoinsValueMinor)),
            CoinsUnknown = Of(CounterName.CoinsUnknown),
            CoinEventsLost = Of(CounterName.CoinEventsLost),
            SalesRendered = Of(CounterName.SalesRendered),
            SalesValue = new Money(Of(CounterName.SalesValueMinor)),
            SalesReturned = Of(CounterName.SalesReturned),
            ShotsRefused = Of(CounterName.ShotsRefused),
            ShotsTaken = Of(CounterName.ShotsTaken),
            PrintsCompleted = Of(CounterName.SalesRendered),
            PrintsFailed = Of(CounterName.SalesReturned),
            UploadsAcknowledged = Of(CounterName.UploadsAcknowledged),
            ReportsLost = Of(CounterName.ReportsLost),
            PinsTried = Of(CounterName.PinsTried),
            PinsForgiven = Of(CounterName.PinsForgiven),
            CreditOnHand = credit,
            VouchersOutstanding = vouchers,
            CashBox = cashBox,
        };
    }
}
