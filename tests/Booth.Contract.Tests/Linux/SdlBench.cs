using Booth.Hal.Linux;
using Booth.Hal.Linux.Native;
using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>An SDL screen that nobody sees, and a mouse whose events carry their own times.</summary>
internal static class SdlBench
{
    private const float StepPx = 10;
    private const uint StepMs = 5;

    // It stays away long enough for a test on a busy machine to see that it is.
    public static SdlScreen OpenOffscreen() => new(
        new SdlOptions(1280, 800)
        {
            Driver = "offscreen",
            Renderer = "software",
            ReopenPause = TimeSpan.FromSeconds(3),
        },
        TimeProvider.System);

    public static SdlScreen OpenUnder(VirtualX server) => new(
        new SdlOptions(1280, 800) { Driver = "x11", Renderer = "software", XServer = server.Name },
        TimeProvider.System);

    /// <summary>A screen whose cable is pulled out and put back.</summary>
    public static DisplayRig RigOf(SdlScreen screen)
    {
        return new DisplayRig(
            new RealTimeBench(screen.DisposeAsync), screen, () => screen.Pull(isOut: true), Return);

        Task Return()
        {
            screen.Pull(isOut: false);
            return Task.CompletedTask;
        }
    }

    /// <summary>
    /// A straight stroke, 5 ms from sample to sample; the button is let go a little later.
    /// </summary>
    public static void Swipe(float fromX, float fromY, float toX, float toY)
    {
        var steps = (int)Math.Max(1, Math.Ceiling(Math.Abs(toX - fromX) / StepPx));
        var startMs = SDL_timer.SDL_GetTicks() - ((uint)steps * StepMs);
        Push(SDL_events.SDL_MOUSEBUTTONDOWN, fromX, fromY, startMs);
        for (var step = 1; step <= steps; step++)
        {
            var share = (float)step / steps;
            Push(SDL_events.SDL_MOUSEMOTION, fromX + (share * (toX - fromX)),
                fromY + (share * (toY - fromY)), startMs + ((uint)step * StepMs));
        }

        _ = LetGoAsync(toX, toY, startMs + ((uint)(steps + 1) * StepMs));
    }

    public static void Push(uint type, float x, float y, uint atMs)
    {
        var item = new SDL_Event
        {
            Type = type,
            Timestamp = atMs,
            MouseX = (int)Math.Round(x),
            MouseY = (int)Math.Round(y),
        };
        if (type == SDL_events.SDL_MOUSEMOTION)
            item.MouseState = 1;
        else
            item.MouseButton = SDL_mouse.SDL_BUTTON_LEFT;

        Assert.Equal(1, SDL_events.SDL_PeepEvents(item, 1, SDL_events.SDL_ADDEVENT, 0, 0));
    }

    private static async Task LetGoAsync(float x, float y, uint atMs)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        Push(SDL_events.SDL_MOUSEBUTTONUP, x, y, atMs);
    }
}
