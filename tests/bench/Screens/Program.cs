using Booth.Flow;
using Booth.Hal.Linux;
using Booth.ScreenBench;
using Booth.Testing;

var sessions = args is [var first, ..] ? int.Parse(first) : 500;
using var glass = await VirtualX.StartAsync();
using var script = new Script(await Pictures.PreviewAsync(60), Pictures.Portrait());
await using (var screen = new SdlScreen(new SdlOptions(1280, 800)
{
    Driver = "x11",
    Renderer = "software",
    XServer = glass.Name,
}, TimeProvider.System))
{
    using var frames = new Frames(screen);
    frames.Play(script.Play(LanguageTag.French, liveSeconds: 3, penSeconds: 2), isTimed: false);
    frames.Play(script.Play(LanguageTag.English, liveSeconds: 12, penSeconds: 5), isTimed: true);
    foreach (var (part, costs) in frames.Costs)
    {
        foreach (var (name, of) in new (string, Func<Cost, double>)[]
            { ("paint", c => c.PaintMs), ("handover", c => c.HandOverMs), ("draw", c => c.DrawMs), ("show", c => c.ShowMs), ("clock", c => c.ClockMs) })
        {
            var sorted = costs.Select(of).Order().ToArray();
            Console.WriteLine($"{part} {name} n={sorted.Length} p50 {sorted[sorted.Length / 2]:0.00} p95 {sorted[sorted.Length * 95 / 100]:0.00} p99 {sorted[sorted.Length * 99 / 100]:0.00}");
        }
    }
}
