using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Booth.Engine;

namespace Booth.Journal;

/// <summary>Telemetry that waits for the fleet's broker: the newest, up to a cap.</summary>
internal sealed class Reports(
    Database database, Counters counters, Room room, JournalOptions options)
{
    public int Keep(ImmutableArray<TelemetryReport> reports, int lost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lost);
        // What it takes to finish a sale is not filled with news.
        var gone = Room.IsLess(room.Bytes(), options.MaxEnvelopeBytes)
            ? reports.Length
            : Add(reports);
        if (gone + lost > 0) counters.Grow(CounterName.ReportsLost, gone + lost);
        return gone;
    }

    public ImmutableArray<KeptReport> Oldest(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return
        [
            .. database.Query(
                """
                SELECT report_number, at_utc, device, metrics FROM report
                ORDER BY report_number LIMIT $limit
                """,
                static row => new KeptReport(row.Long(0), new TelemetryReport(
                    Texts.Time(row.Text(1)),
                    row.Text(2),
                    ImmutableCollectionsMarshal.AsImmutableArray(row.Bytes(3)))),
                ("$limit", limit)),
        ];
    }

    public void Forget(long upToNumber) => database.Execute(
        "DELETE FROM report WHERE report_number <= $number", ("$number", upToNumber));

    private int Add(ImmutableArray<TelemetryReport> reports)
    {
        foreach (var report in reports)
        {
            database.Execute(
                "INSERT INTO report (at_utc, device, metrics) VALUES ($at, $device, $metrics)",
                ("$at", Texts.Of(report.At)),
                ("$device", report.Device),
                ("$metrics", report.Metrics.ToArray()));
        }

        // Reports only ever leave at the old end, so their numbers have no gaps.
        return database.Execute(
            "DELETE FROM report WHERE report_number <= (SELECT max(report_number) FROM report) - $max",
            ("$max", options.MaxReports));
    }
}
