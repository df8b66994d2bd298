using Booth.Flow;

namespace Booth.Engine.Tests;

/// <summary>What the fleet's broker could not hear is kept, and told when it is back.</summary>
public sealed class TelemetryOutboxTests
{
    private static readonly TimeSpan AWhile = TelemetryOutbox.KeepEvery + TimeSpan.FromSeconds(3);

    [Fact]
    public async Task While_the_fleet_hears_nothing_is_written_and_nothing_told_twice()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.PressAsync(Button.Continue, "Choosing");
        await booth.PassAsync(AWhile);
        Assert.Empty(booth.Journal.KeptReports(10));
        Assert.Empty(booth.Telemetry.History);
    }

    [Fact]
    public async Task A_short_absence_is_told_in_order_without_the_disk()
    {
        // On a starved machine virtual time runs on, and an absence that was meant to be short is a long one.
        for (int tries = 0; tries < 5; tries++)
        {
            await using var booth = new TestBooth();
            if (await StayAwayAsync(booth) < TelemetryOutbox.KeepEvery)
            {
                await booth.PassAsync(AWhile);
                Assert.Equal(["busy", "ready"], booth.Telemetry.History);
                Assert.False(booth.Disk.IsBroken);
                return;
            }
        }

        Assert.Fail("this machine is too slow for a short absence");
    }

    [Fact]
    public async Task A_long_absence_and_a_power_cut_in_it_are_told_when_the_broker_is_back()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.PassAsync(TimeSpan.FromSeconds(1));
        booth.Telemetry.IsHeard = false;
        await booth.PressAsync(Button.Continue, "Choosing");
        await booth.UntilAsync(() => booth.Journal.KeptReports(10).Length == 1, "it is kept");
        await booth.KillAsync();
        await booth.RebootAsync("Attract");
        await booth.PressAsync(Button.Continue, "Choosing");
        await booth.UntilAsync(() => booth.Journal.KeptReports(10).Length == 3, "it is kept");

        booth.Telemetry.IsHeard = true;
        await booth.UntilAsync(() => booth.Journal.KeptReports(10).IsEmpty, "it is sent");
        Assert.Equal(["busy", "ready", "busy"], booth.Telemetry.History);
    }

    [Fact]
    public async Task What_has_not_arrived_is_kept_when_the_broker_goes_again_or_the_booth_stops()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.PassAsync(AWhile);
        booth.Telemetry.IsSlow = true;
        booth.Telemetry.IsHeard = false;
        await booth.PressAsync(Button.Continue, "Choosing");
        booth.Telemetry.IsHeard = true;
        await booth.UntilAsync(
            () => booth.Telemetry.Forwarding == Forwarding.UnderWay, "it is on the way");
        booth.Telemetry.IsHeard = false;
        await booth.PassAsync(AWhile);
        Assert.Single(booth.Journal.KeptReports(10));

        booth.Telemetry.IsHeard = true;
        await booth.PressAsync(Button.Cancel, "Attract");
        await booth.PassAsync(TimeSpan.FromSeconds(1));
        booth.Telemetry.IsHeard = false;
        await booth.PressAsync(Button.Continue, "Choosing");
        await booth.PressAsync(Button.Cancel, "Attract");
        await booth.StopAsync();
        Assert.Equal(
            ["busy", "busy", "ready"],
            booth.Journal.KeptReports(10).Take(3).Select(
                kept => TelemetryRecorder.Read(kept.Report)));
        Assert.Empty(booth.Telemetry.History);
    }

    [Fact]
    public async Task What_does_not_fit_is_counted_and_an_alarm_says_so_once()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.PassAsync(TimeSpan.FromSeconds(1));
        booth.Telemetry.IsHeard = false;
        booth.Telemetry.ReportsAChange = 1_500;
        await booth.PressAsync(Button.Continue, "Choosing");
        await booth.PassAsync(AWhile);
        await booth.PressAsync(Button.Cancel, "Attract");
        await booth.PassAsync(AWhile);

        Assert.Equal(2_000, booth.Journal.KeptReports(20_000).Length);
        Assert.Equal(1_000, booth.Journal.Counters().ReportsLost);
        Assert.Single(
            booth.Journal.RecentEvents(1_000),
            line => line.Kind == JournalEventKind.Alarm
                && line.Detail.Contains("telemetry", StringComparison.Ordinal));

        booth.Telemetry.IsHeard = true;
        await booth.UntilAsync(() => booth.Journal.KeptReports(1).IsEmpty, "all is told");
        Assert.Equal(2_000, booth.Telemetry.History.Count);
    }

    /// <summary>Away for two changes; what would keep them on the disk breaks it. The time until all is told.</summary>
    private static async Task<TimeSpan> StayAwayAsync(TestBooth booth)
    {
        await booth.StartAsync();
        await booth.PassAsync(AWhile);
        TimeSpan since = booth.Clock.Elapsed;
        booth.Telemetry.IsHeard = false;
        await booth.PressAsync(Button.Continue, "Choosing");
        await booth.PressAsync(Button.Cancel, "Attract");
        booth.Disk.KillAt = nameof(IJournal.KeepReports);
        booth.Telemetry.IsHeard = true;
        await booth.UntilAsync(
            () => booth.Telemetry.History.Count == 2 || booth.Clock.Elapsed - since > AWhile, "the fleet has it");
        return booth.Clock.Elapsed - since;
    }
}
