namespace Booth.Journal.Tests;

public sealed class EventTests : IDisposable
{
    private readonly TestBooth booth = new();

    private SqliteJournal Journal => booth.Journal;

    [Fact]
    public void The_newest_events_come_newest_last()
    {
        Journal.RecordEvent(JournalEventKind.Started, "0.1.0");
        booth.Clock.Advance(TimeSpan.FromSeconds(2));
        Journal.RecordEvent(JournalEventKind.Alarm, "door open");
        Journal.RecordEvent(JournalEventKind.Stopped, "");
        Assert.Equal(
            [
                new JournalEvent(2, booth.Clock.GetUtcNow(), JournalEventKind.Alarm, "door open"),
                new JournalEvent(3, booth.Clock.GetUtcNow(), JournalEventKind.Stopped, ""),
            ],
            Journal.RecentEvents(2));
        Assert.Empty(Journal.RecentEvents(0));
    }

    [Fact]
    public void Every_kind_comes_back_as_it_went_in()
    {
        foreach (var kind in Enum.GetValues<JournalEventKind>()) Journal.RecordEvent(kind, "x");
        Assert.Equal(
            Enum.GetValues<JournalEventKind>(), Journal.RecentEvents(100).Select(item => item.Kind));
    }

    [Fact]
    public void Events_are_capped_and_their_numbers_go_on()
    {
        booth.Options = booth.Options with { Retention = new() { MaxEvents = 100 } };
        booth.Reopen();
        for (var i = 1; i <= 130; i++) Journal.RecordEvent(JournalEventKind.DeviceChanged, $"{i}");
        var kept = Journal.RecentEvents(1000);
        Assert.Equal((100, 31L, 130L), (kept.Length, kept[0].Number, kept[^1].Number));
    }

    [Fact]
    public void A_long_detail_is_cut()
    {
        Journal.RecordEvent(JournalEventKind.Alarm, new string('a', 9000));
        Assert.Equal(500, Assert.Single(Journal.RecentEvents(9)).Detail.Length);
    }

    [Fact]
    public void Shots_and_bad_coins_are_counted_for_life()
    {
        booth.Options = booth.Options with { Retention = new() { MaxEvents = 100 } };
        booth.Reopen();
        Journal.RecordEvent(JournalEventKind.ShotJudged, "pass");
        Journal.RecordEvent(JournalEventKind.ShotRefused, "eyes_open 0.1");
        Journal.RecordEvent(JournalEventKind.CoinUnknown, "17 pulses");
        Journal.RecordEvent(JournalEventKind.CoinEventsLost, "sequence 4 to 9", count: 4);
        for (var i = 0; i < 200; i++) Journal.RecordEvent(JournalEventKind.Upload, "");
        booth.Reopen();
        var counters = Journal.Counters();
        Assert.Equal((2, 1), (counters.ShotsTaken, counters.ShotsRefused));
        Assert.Equal((1, 4), (counters.CoinsUnknown, counters.CoinEventsLost));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Journal.RecordEvent(JournalEventKind.CoinEventsLost, "", count: 0));
    }

    public void Dispose() => booth.Dispose();
}
