using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Telemetry;

/// <summary>What happened while the broker was away is told when it is back.</summary>
public sealed class HistoryTests
{
    private static readonly BoothSnapshot Busy = Example.Booth with { State = "busy" };

    private static readonly BoothSnapshot Paid = Busy with
    {
        UptimeS = 90,
        Counters = Busy.Counters with { CoinsAccepted = 41, CoinsValue = new Money(4200) },
    };

    [Fact]
    public async Task After_a_restart_of_the_broker_the_birth_is_followed_by_what_it_missed()
    {
        await using var broker = await Broker.StartAsync();
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port));
        telemetry.Start(Example.Booth);
        await Until.TrueAsync(() => telemetry.IsHeard);
        await broker.KillAsync();
        await Until.TrueAsync(() => !telemetry.IsHeard);
        var missed = telemetry.Changes(Example.Booth, Busy)
            .AddRange(telemetry.Changes(Busy, Paid))
            .AddRange(telemetry.Changes(Paid, Example.Booth));
        var backAgain = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

        await broker.StartAgainAsync();
        await Until.TrueAsync(() => telemetry.IsHeard);
        await using var witness = await Witness.StartAsync(broker.Port);
        telemetry.Forward(missed);

        var told = new List<Heard>();
        for (var i = 0; i < 4; i++)
        {
            told.Add(await witness.NextAsync(heard => heard.Verb is "NDATA" or "DDATA"));
        }

        await Until.TrueAsync(() => telemetry.Forwarding == Forwarding.Arrived);
        Assert.Equal([5L, 6, 7, 8], told.Select(heard => heard.Seq!.Value));
        Assert.All(told, heard => Assert.Equal((0, false), (heard.Qos, heard.Retained)));
        Assert.Equal(
            ["busy", "ready"],
            told.Where(heard => heard.Has("Health/State"))
                .Select(heard => (string)heard.Metric("Health/State")!));
        Assert.Equal("spBv1.0/gares/DDATA/lyon-07/coin", told[1].Topic);
        Assert.Equal(41, (int)told[1].Metric("Accepted/Count")!);
        AssertHistory(told, backAgain);
    }

    [Fact]
    public async Task Without_an_answer_of_the_broker_nothing_has_arrived()
    {
        await using var broker = await Broker.StartAsync();
        await using var cable = new Cable(broker.Port);
        await using var telemetry = Example.Telemetry(Example.Options(cable.Port));
        telemetry.Start(Example.Booth);
        Assert.Equal(Forwarding.None, telemetry.Forwarding);
        await Until.TrueAsync(() => telemetry.IsHeard);
        await cable.PullAsync();
        telemetry.Forward(telemetry.Changes(Example.Booth, Busy));
        await Until.TrueAsync(() => telemetry.Forwarding == Forwarding.Lost);
    }

    [Fact]
    public void A_report_holds_what_changed_and_when()
    {
        var at = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
        Assert.Empty(History.Changes(Busy, Busy with { UptimeS = 99 }, at));
        var report = Assert.Single(History.Changes(Busy, Paid with { UptimeS = 12 }, at));
        Assert.Equal((at, "coin"), (report.At, report.Device));
        var metric = Payload.Parser.ParseFrom(report.Metrics.AsSpan()).Metrics[0];
        Assert.Equal(
            ("Accepted/Count", 41UL, true, (ulong)at.ToUnixTimeMilliseconds()),
            (metric.Name, metric.LongValue, metric.IsHistorical, metric.Timestamp));
    }

    [Fact]
    public void What_no_birth_has_named_or_nobody_can_read_is_not_told()
    {
        var node = new SparkplugNode(new SparkplugTopics("gares", "lyon-07"), TimeProvider.System);
        node.NextConnection();
        node.Birth(BoothMetrics.Of(Example.Booth), (_, _) => { });
        var report = Assert.Single(History.Changes(Busy, Example.Booth, DateTimeOffset.UnixEpoch));
        ImmutableArray<TelemetryReport> others =
        [
            report with { Device = "toaster" },
            report with { Device = "coin" },
            report with { Metrics = [0xff, 0xff] },
            report with { Metrics = [] },
        ];
        node.History(others, (topic, _) => Assert.Fail(topic));
        var told = new List<string>();
        node.History([.. others, report], (topic, _) => told.Add(topic));
        Assert.Equal(["spBv1.0/gares/NDATA/lyon-07"], told);
    }

    private static void AssertHistory(List<Heard> told, long backAgain)
    {
        var metrics = told.SelectMany(heard => heard.Json["metrics"]!.AsArray()).ToList();
        Assert.All(metrics, metric => Assert.True((bool)metric!["is_historical"]!));
        var times = metrics.Select(metric => (long)metric!["timestamp"]!).ToList();
        Assert.Equal(times.Order(), times);
        Assert.All(times, time => Assert.True(time <= backAgain));
        Assert.All(told, heard => Assert.True((long)heard.Json["timestamp"]! >= backAgain));
    }
}
