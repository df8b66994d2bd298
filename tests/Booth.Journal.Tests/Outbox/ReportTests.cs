using System.Collections.Immutable;

namespace Booth.Journal.Tests;

/// <summary>Telemetry that waits for the fleet's broker.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TestBooth booth = new(new JournalOptions { MaxReports = 100 });

    private SqliteJournal Journal => booth.Journal;

    [Fact]
    public void Reports_wait_in_order_over_a_restart_until_the_fleet_has_them()
    {
        Assert.Empty(Journal.KeptReports(10));
        Assert.Equal(0, Journal.KeepReports(Some(1, 3), lost: 0));
        Journal.KeepReports(Some(4, 2), lost: 0);
        booth.Reopen();
        var kept = Journal.KeptReports(10);
        Assert.Equal([1, 2, 3, 4, 5], kept.Select(item => item.Number));
        Assert.Equal([1, 2, 3, 4, 5], kept.Select(item => (int)item.Report.Metrics[0]));
        var third = Some(3, 1)[0];
        Assert.Equal((third.At, third.Device), (kept[2].Report.At, kept[2].Report.Device));
        Assert.Equal(2, Journal.KeptReports(2).Length);

        Journal.ForgetReports(4);
        Journal.ForgetReports(4);
        Assert.Equal(5, Assert.Single(Journal.KeptReports(10)).Number);
        Journal.ForgetReports(5);
        booth.Reopen();
        Journal.KeepReports(Some(6, 1), lost: 0);
        Assert.Equal(6, Assert.Single(Journal.KeptReports(10)).Number);
        Assert.Equal(0, Journal.Counters().ReportsLost);
    }

    [Fact]
    public void Beyond_the_cap_the_oldest_go_and_are_counted()
    {
        Assert.Equal(0, Journal.KeepReports(Some(1, 90), lost: 0));
        Assert.Equal(15, Journal.KeepReports(Some(91, 25), lost: 7));
        var kept = Journal.KeptReports(1_000);
        Assert.Equal((100, 16L, 115L), (kept.Length, kept[0].Number, kept[^1].Number));
        Assert.Equal(22, Journal.Counters().ReportsLost);
    }

    [Fact]
    public void Without_room_for_a_sale_no_report_takes_any()
    {
        var free = 1L << 30;
        booth.Options = booth.Options with { DiskFreeBytes = () => free };
        booth.Reopen();
        Journal.KeepReports(Some(1, 1), lost: 0);
        free = 0;
        Assert.Equal(3, Journal.KeepReports(Some(2, 3), lost: 0));
        Assert.Single(Journal.KeptReports(10));
        Assert.Equal(3, Journal.Counters().ReportsLost);
    }

    private static ImmutableArray<TelemetryReport> Some(int first, int count) =>
    [
        .. Enumerable.Range(first, count).Select(i => new TelemetryReport(
            new DateTimeOffset(2026, 3, 1, 9, 0, 0, i, TimeSpan.Zero), "coin", [(byte)i, 7])),
    ];

    public void Dispose() => booth.Dispose();
}
