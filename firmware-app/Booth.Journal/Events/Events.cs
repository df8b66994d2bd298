using System.Collections.Immutable;
using Booth.Engine;

namespace Booth.Journal;

/// <summary>What operators and technicians read: the newest, up to a cap.</summary>
internal sealed class Events(
    Database database, Counters counters, TimeProvider clock, int maxEvents)
{
    private const int MaxDetail = 500;

    public void Add(JournalEventKind kind, string detail, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        database.Execute(
            "INSERT INTO event (at_utc, kind, detail) VALUES ($at, $kind, $detail)",
            ("$at", Texts.Of(clock.GetUtcNow())),
            ("$kind", kind.ToString()),
            ("$detail", Texts.Capped(detail, MaxDetail)));
        DeleteOldest();
        foreach (var name in CountedBy(kind))
        {
            counters.Grow(name, count);
        }
    }

    public ImmutableArray<JournalEvent> Newest(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var newest = database.Query(
            """
            SELECT event_number, at_utc, kind, detail FROM event
            ORDER BY event_number DESC LIMIT $limit
            """,
            static row => new JournalEvent(
                row.Long(0),
                Texts.Time(row.Text(1)),
                Enum.Parse<JournalEventKind>(row.Text(2)),
                row.Text(3)),
            ("$limit", limit));
        newest.Reverse();
        return [.. newest];
    }

    /// <summary>Keeps the cap. Returns how many went.</summary>
    public int DeleteOldest() => database.Execute(
        "DELETE FROM event WHERE event_number <= (SELECT max(event_number) FROM event) - $max",
        ("$max", maxEvents));

    private static string[] CountedBy(JournalEventKind kind) => kind switch
    {
        JournalEventKind.CoinUnknown => [CounterName.CoinsUnknown],
        JournalEventKind.CoinEventsLost => [CounterName.CoinEventsLost],
        JournalEventKind.ShotJudged => [CounterName.ShotsTaken],
        JournalEventKind.ShotRefused => [CounterName.ShotsTaken, CounterName.ShotsRefused],
        JournalEventKind.PinTried => [CounterName.PinsTried],
        JournalEventKind.PinAccepted => [CounterName.PinsForgiven],
        _ => [],
    };
}
