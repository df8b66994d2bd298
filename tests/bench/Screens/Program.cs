using Booth.Flow;
using Booth.Hal.Linux;
using Booth.ScreenBench;
using Booth.Testing;

// Booth.ScreenBench [SESSIONS]: prints one table; what cannot be measured stops it.
const int WarmUpSessions = 50;
var sessions = args is [var first, ..] ? int.Parse(first) : 500;
using var glass = await VirtualX.StartAsync();
Console.WriteLine("| what | aim | p50 / p95 / p99 (how many) |\n| --- | --- | --- |");
var live = new LiveBooth(glass);
await live.RunAsync(CancellationToken.None);
Row("boothd: attract screen, of one core", "<= 3 %", $"{100 * live.IdleShare:0.0} %");
Row("boothd: pointer's move to ink on the glass, on the clock", "p95 <= 25 ms", Spread.Of(live.InkMs));
await MeasureFramesAsync();

async Task MeasureFramesAsync()
{
    using var script = new Script(await Pictures.PreviewAsync(60), Pictures.Portrait());
    await using var screen = new SdlScreen(
        new SdlOptions(1280, 800) { Driver = "x11", Renderer = "software", XServer = glass.Name },
        TimeProvider.System);
    using var frames = new Frames(screen);
    frames.Play(script.Play(LanguageTag.French, liveSeconds: 3, penSeconds: 2));
    frames.Time(script.Play(LanguageTag.English, liveSeconds: 12, penSeconds: 5));
    foreach (var (part, costs) in frames.Costs)
    {
        var aim = part == "still" ? "-" : "p95 <= 8 ms";
        Row($"{part}: drawing and finding what changed", aim, Spread.Of(costs.Select(c => c.DrawMs)));
        Row($"{part}: decoding, upload, rendering", "-", Spread.Of(costs.Select(c => c.ShowMs)));
        Row($"{part}: all of it", aim, Spread.Of(costs.Select(c => c.DrawMs + c.ShowMs)));
        Row($"{part}: on the clock, other programs too", "-", Spread.Of(costs.Select(c => c.ClockMs)));
    }

    Row($"memory after {sessions} sessions of screens", "growth <= 5 MB", Grow(frames, script));
}

string Grow(Frames frames, Script script)
{
    var warm = 0L;
    for (var session = 0; session < sessions; session++)
    {
        if (session == Math.Min(WarmUpSessions, sessions / 2))
            warm = Environment.WorkingSet;

        var language = session % 2 == 0 ? LanguageTag.French : LanguageTag.English;
        frames.Play(script.Play(language, liveSeconds: 1, penSeconds: 1));
    }

    var end = Environment.WorkingSet;
    return $"{(end - warm) / 1048576.0:0.0} MB ({warm / 1048576} MB after {WarmUpSessions})";
}

static void Row(string what, string aim, string measured) =>
    Console.WriteLine($"| {what} | {aim} | {measured} |");
