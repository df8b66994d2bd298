using Booth.Engine;
using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Kiosk;
using Booth.ScreenBench.Native;

namespace Booth.ScreenBench;

/// <summary>
/// Draws the script on a real SDL window and times every frame: the drawing on one thread, the
/// upload and rendering on the thread that owns SDL, in processor time and on the clock.
/// </summary>
internal sealed class Frames : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ScreenPainter painter = new();
    private readonly SemaphoreSlim shown = new(0);
    private readonly SdlScreen screen;
    private double showCpuMs;

    public Frames(SdlScreen screen)
    {
        this.screen = screen;
        screen.Shown += OnShown;
    }

    public Dictionary<string, List<Cost>> Costs { get; } = [];

    /// <summary>Plays a session; false: only its memory counts, nothing is timed.</summary>
    public void Play(
        IEnumerable<(string Part, SessionStep Step)> script, bool isTimed)
    {
        foreach (var (part, step) in script)
        {
            var cost = Show(step);
            if (!isTimed)
                continue;

            if (!Costs.TryGetValue(part, out var costs))
                Costs[part] = costs = [];

            costs.Add(cost);
        }
    }

    public void Dispose()
    {
        screen.Shown -= OnShown;
        painter.Dispose();
        shown.Dispose();
    }

    private Cost Show(SessionStep step)
    {
        var (cpu, clock) = (Time.ThreadCpuMs, TimeProvider.System.GetTimestamp());
        var painted = painter.Paint(step.State, step.Context);
        var paintMs = Time.ThreadCpuMs - cpu;
        var before = showCpuMs;
        screen.Present(FrameOf(painted, step.Context));
        var drawMs = Time.ThreadCpuMs - cpu;
        if (!shown.Wait(Patience))
            throw new InvalidOperationException("a frame did not reach the glass");

        return new Cost(paintMs, drawMs - paintMs, showCpuMs - before,
            TimeProvider.System.GetElapsedTime(clock).TotalMilliseconds);
    }

    private static DisplayFrame FrameOf(PaintedScreen painted, ScreenContext context) =>
        new(painted.Bgrx.Span, painted.Name)
        {
            Video = painted.PreviewBox is null ? null : context.Preview,
            VideoPlace = painted.PreviewBox is { } box
                ? new((int)box.X, (int)box.Y, (int)box.Width, (int)box.Height)
                : default,
        };

    private void OnShown()
    {
        showCpuMs = Time.ThreadCpuMs;
        shown.Release();
    }
}
