using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Hal.Linux.Native;

namespace Booth.Contract.Tests;

/// <summary>What only a screen with a window can get wrong.</summary>
[Collection(SdlTests.Name)]
public sealed class SdlScreenTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Fact]
    public Task A_window_that_is_closed_opens_again_and_shows_the_newest_frame() =>
        AssertReturnsAsync(_ => PushClose());

    [Theory]
    [InlineData(SDL_events.SDL_RENDER_DEVICE_RESET)]
    [InlineData(SDL_events.SDL_RENDER_TARGETS_RESET)]
    public Task A_renderer_that_lost_its_textures_is_made_anew(uint type) =>
        AssertReturnsAsync(_ => Push(new SDL_Event { Type = type }));

    [Fact]
    public Task A_screen_that_the_driver_may_no_longer_draw_on_is_opened_again() =>
        AssertReturnsAsync(screen => screen.Present(Frame(screen, 11), "attract"), hurt: true);

    [Fact]
    public async Task Without_a_driver_the_booth_starts_and_tries_on()
    {
        await using var screen = new SdlScreen(
            new SdlOptions(1280, 800) { Driver = "no such driver" }, TimeProvider.System);
        Assert.Equal(DeviceState.Offline, screen.Status.State);
        var thrown = Assert.Throws<DeviceFaultException<DisplayFault>>(
            () => screen.Present(Frame(screen, 1), "attract"));
        Assert.Contains("SDL_InitSubSystem", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_for_a_desk_says_that_it_was_closed()
    {
        await using var screen = new SdlScreen(
            new SdlOptions(1280, 800)
            {
                Driver = "offscreen",
                Renderer = "software",
                ReturnsWhenClosed = false,
            }, TimeProvider.System);
        var closed =
            new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        screen.Closed += () => closed.TrySetResult();
        PushClose();
        await closed.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(DeviceState.Online, screen.Status.State);
    }

    [Fact]
    public async Task Keys_are_the_two_buttons_and_digits()
    {
        await using var screen = SdlBench.OpenOffscreen();
        var heard = new List<string>();
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        screen.Buttons.Pressed += press => heard.Add(press.Button.ToString());
        screen.DigitTyped += digit =>
        {
            heard.Add($"{digit}");
            end.TrySetResult();
        };
        foreach (var key in (int[])[SDL_keycode.SDLK_TAB, SDL_keycode.SDLK_RETURN, 'x', '3'])
            Push(new SDL_Event { Type = SDL_events.SDL_KEYDOWN, KeySymbol = key });

        await end.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(["Next", "Ok", "3"], heard);
    }

    [Fact]
    public async Task A_stroke_and_the_picture_under_a_drawing_survive_a_torn_camera_frame()
    {
        using var shown = new SemaphoreSlim(0);
        await using var screen = SdlBench.OpenOffscreen();
        using var torn = PersonalImage.CopyOf(ImageFormat.Jpeg, [0xFF, 0xD8, 1, 2, 3]);
        using var raw = new PersonalImage(ImageFormat.Yuyv, 640, 480, 640 * 480 * 2);
        screen.Shown += () => shown.Release();
        foreach (var image in (PersonalImage[])[torn, raw, torn])
        {
            screen.Present(new DisplayFrame(Frame(screen, 1), "framing")
            {
                Video = image,
                VideoPlace = new VideoPlace(10, 20, 400, 500),
            });
            Assert.True(await shown.WaitAsync(Patience, TestContext.Current.CancellationToken));
        }

        Assert.Equal(new DisplayStatus(DeviceState.Online, 3), screen.Status);
    }

    /// <summary>After a loss the service goes on, and the newest frame comes by itself.</summary>
    private static async Task AssertReturnsAsync(Action<SdlScreen> lose, bool hurt = false)
    {
        using var shown = new SemaphoreSlim(0);
        await using var screen = SdlBench.OpenOffscreen();
        void Hurt()
        {
            screen.Shown -= Hurt;
            FailingDriver.TakeSurface(); // on the thread that owns SDL
        }

        if (hurt)
            screen.Shown += Hurt;

        screen.Shown += Count;
        screen.Present(Frame(screen, 10), "attract");
        Assert.True(await shown.WaitAsync(Patience, TestContext.Current.CancellationToken));
        lose(screen);
        await UntilAsync(() => screen.Status.State == DeviceState.Offline);
        Assert.Throws<DeviceFaultException<DisplayFault>>(
            () => screen.Present(Frame(screen, 12), "attract"));
        await UntilAsync(() => screen.Status.State == DeviceState.Online);
        Assert.True(await shown.WaitAsync(Patience, TestContext.Current.CancellationToken));
        screen.Present(Frame(screen, 20), "attract");
        Assert.True(await shown.WaitAsync(Patience, TestContext.Current.CancellationToken));
        screen.Shown -= Count;
        Assert.Equal(hurt ? 3 : 2, screen.Status.FramesPresented);

        void Count() => shown.Release();
    }

    private static void PushClose() => Push(new SDL_Event
    {
        Type = SDL_events.SDL_WINDOWEVENT,
        WindowEvent = SDL_video.SDL_WINDOWEVENT_CLOSE,
    });

    private static void Push(in SDL_Event item) => Assert.Equal(1, SDL_events.SDL_PushEvent(item));

    private static byte[] Frame(SdlScreen screen, byte level)
    {
        var frame = new byte[screen.WidthPx * screen.HeightPx * 4];
        Array.Fill(frame, level);
        return frame;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (!isSo())
            await Task.Delay(10, enough.Token);
    }
}
