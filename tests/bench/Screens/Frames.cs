using Booth.Engine;
using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Kiosk;

namespace Booth.ScreenBench;

/// <summary>
/// Draws the script on a real SDL window and times every frame: the drawing on one thread, the
/// upload and rendering on the thread that owns SDL, in processor time and on the clock.
/// </summary>
internal sealed class Frames : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

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

    /// <summary>Plays a session without waiting for the glass: its memory counts.</summary>
    public void Play(IEnumerable<(string Part, SessionStep Step)> script)
    {
        foreach (var (_, step) in script)
        {
            var painted = painter.Paint(step.State, step.Context);
            screen.Present(FrameOf(painted, step.Context));
        }

        painter.Wipe();
        Drain();
    }

    /// <summary>Plays a session frame by frame, each until it is on the glass.</summary>
    public void Time(IEnumerable<(string Part, SessionStep Step)> script)
    {
        foreach (var (part, step) in script)
        {
            var cost = Show(step);
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

    /// <summary>Frames that came too fast are shown as one: nobody knows how many there were.</summary>
    private void Drain()
    {
        while (shown.CurrentCount > 0 || shown.Wait(Quiet))
            shown.Wait(TimeSpan.Zero);
    }

    private Cost Show(SessionStep step)
    {
        while (shown.Wait(TimeSpan.Zero))
            continue;

        var (cpu, clock) = (Native.Time.ThreadCpuMs, TimeProvider.System.GetTimestamp());
        var painted = painter.Paint(step.State, step.Context);
        var paintMs = Native.Time.ThreadCpuMs - cpu;
        var before = showCpuMs;
        screen.Present(FrameOf(painted, step.Context));
        var drawMs = Native.Time.ThreadCpuMs - cpu;
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
        showCpuMs = Native.Time.ThreadCpuMs;
        shown.Release();
    }
}
