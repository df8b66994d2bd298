using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>
/// The one thread that owns SDL: opens the screen, shows frames, reads events; when the screen is
/// lost it says so, waits, and opens it again.
/// </summary>
internal sealed class SdlLoop : IDisposable
{
    public const string Pulled = "found no screen, expected one: check its cable";

    private const string ServerGone = "found the X server gone, expected it up: is it running?";

    // An X11 or Wayland connection can be waited on. The other drivers are asked this often: a
    // pen is then seen within 4 ms, at some 1 % of a core.
    private const int AskPauseMs = 4;
    private const int WaitMs = 250;
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);

    private readonly SdlOptions options;
    private readonly FrameBoard board;
    private readonly SdlInput input;
    private readonly Action<string?> tellState;
    private readonly Action tellShown;
    private readonly AutoResetEvent bell = new(initialState: false);
    private readonly AutoResetEvent pauseEnd = new(initialState: false);
    private readonly ManualResetEventSlim triedFirst = new();
    private readonly Lock gate = new();
    private readonly Thread thread;
    private volatile bool isStopping;
    private volatile bool isPulled;
    private bool waitsInSdl;
    private bool isRung;

    /// <param name="options">The screen.</param>
    /// <param name="board">What is to be shown.</param>
    /// <param name="input">Hears the events.</param>
    /// <param name="tellState">Null: the screen is there. Else: why it is not.</param>
    /// <param name="tellShown">A frame is on the glass.</param>
    public SdlLoop(SdlOptions options, FrameBoard board, SdlInput input,
        Action<string?> tellState, Action tellShown)
    {
        (this.options, this.board, this.input) = (options, board, input);
        (this.tellState, this.tellShown) = (tellState, tellShown);
        thread = new Thread(Run) { IsBackground = true, Name = "sdl" };
    }

    /// <summary>The screen's cable is out.</summary>
    public bool IsPulled => isPulled;

    /// <summary>Starts; returns once the screen was opened, or could not be.</summary>
    public void Start()
    {
        thread.Start();
        triedFirst.Wait(EndPatience);
    }

    /// <summary>There is something to show. Any thread.</summary>
    public void Ring()
    {
        bell.Set();
        lock (gate)
        {
            if (!waitsInSdl || isRung)
                return;

            isRung = true;
            _ = SDL_events.SDL_PushEvent(new SDL_Event { Type = SDL_events.SDL_USEREVENT });
        }
    }

    /// <summary>The screen's cable: true pulls it, as a bench does.</summary>
    public void Pull(bool isOut)
    {
        isPulled = isOut;
        Ring();
    }

    public void Dispose()
    {
        isStopping = true;
        pauseEnd.Set();
        Ring();
        // A driver that hangs must not keep the booth from ending.
        if (thread.IsAlive)
            thread.Join(EndPatience);

        bell.Dispose();
        pauseEnd.Dispose();
        triedFirst.Dispose();
    }

    private void Run()
    {
        while (!isStopping)
        {
            var reason = OpenAndServe();
            input.Lift();
            if (isStopping)
                return;

            tellState(reason);
            triedFirst.Set();
            board.Forget();
            pauseEnd.WaitOne(options.ReopenPause);
        }
    }

    /// <summary>Serves a screen until it is lost; why it was.</summary>
    private string OpenAndServe()
    {
        if (isPulled)
            return Pulled;

        try
        {
            using var window = SdlWindow.Open(options);
            SetWaiting(SdlWindow.DriverName is "x11" or "wayland");
            tellState(null);
            triedFirst.Set();
            board.Forget();
            return Serve(window);
        }
        catch (SdlException lost)
        {
            return XConnections.IsLost ? ServerGone : $"found '{lost.Message}', expected a screen; tried again every "
                + $"{options.ReopenPause.TotalSeconds:0.#} s: check cable, driver and permissions";
        }
        finally
        {
            SetWaiting(false);
        }
    }

    private string Serve(SdlWindow window)
    {
        input.Start();
        while (!isStopping)
        {
            if (isPulled)
                return Pulled;

            var news = Listen(window);
            if (XConnections.IsLost)
                return ServerGone;

            switch (news)
            {
                case SdlNews.Closed:
                    return "found the window closed, expected it open";
                case SdlNews.Lost:
                    return "found the renderer's textures lost; opened anew";
                case SdlNews.Exposed:
                    window.Redraw();
                    break;
                default:
                    break;
            }

            if (window.TryShow(board))
                tellShown();
        }

        window.Wipe();
        return "stopped";
    }

    /// <summary>Waits for an event or a frame, then takes all events there are.</summary>
    private SdlNews Listen(SdlWindow window)
    {
        var news = SdlNews.None;
        var any = waitsInSdl
            ? SDL_events.SDL_WaitEventTimeout(out var item, WaitMs)
            : AskAfterPause(out item);
        while (any == 1)
        {
            news = Worse(news, input.Take(item, window));
            any = SDL_events.SDL_PollEvent(out item);
        }

        lock (gate)
            isRung = false;

        input.CheckStuck();
        return news;
    }

    private int AskAfterPause(out SDL_Event item)
    {
        bell.WaitOne(AskPauseMs);
        return SDL_events.SDL_PollEvent(out item);
    }

    private void SetWaiting(bool value)
    {
        lock (gate)
            (waitsInSdl, isRung) = (value, false);
    }

    private static SdlNews Worse(SdlNews a, SdlNews b) => a > b ? a : b;
}
