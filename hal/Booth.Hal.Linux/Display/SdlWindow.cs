using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>
/// One opened screen: window, renderer and two textures. Made, used and disposed by the thread that
/// owns SDL; any failing call means that it is lost.
/// </summary>
internal sealed class SdlWindow : IDisposable
{
    // One flip may come too early for the driver; three in a row mean that none is allowed.
    private const int PresentAttempts = 3;

    private readonly SdlOptions options;
    private readonly SdlWindowHandle window;
    private readonly SdlRendererHandle renderer;
    private readonly DrawingTexture drawing;
    private readonly VideoTexture video;
    private readonly SDL_syswm.Info place;
    private byte[] videoBytes = [];
    private VideoPlace hole;

    private SdlWindow(SdlOptions options, SdlWindowHandle window, SdlRendererHandle renderer)
    {
        (this.options, this.window, this.renderer) = (options, window, renderer);
        place.major = SDL.SDL_MAJOR_VERSION;
        _ = SDL_syswm.SDL_GetWindowWMInfo(window, ref place);
        drawing = new DrawingTexture(renderer, options.WidthPx, options.HeightPx);
        video = new VideoTexture(renderer);
    }

    /// <summary>Where the drawing lies, in what the events count in.</summary>
    public Viewport InputViewport
    {
        get
        {
            SDL_video.SDL_GetWindowSize(window, out var width, out var height);
            return Viewport.Fit(options.WidthPx, options.HeightPx, width, height);
        }
    }

    /// <summary>Size in what the events count in.</summary>
    public (int Width, int Height) InputSize
    {
        get
        {
            SDL_video.SDL_GetWindowSize(window, out var width, out var height);
            return (width, height);
        }
    }

    /// <summary>Starts SDL's video and opens the screen.</summary>
    /// <exception cref="SdlException">There is none.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns it.")]
    public static SdlWindow Open(SdlOptions options)
    {
        SetHints(options);
        XConnections.Listen(mayUseX: options.Driver is null or "x11");
        SDL_error.Check(SDL.SDL_InitSubSystem(Systems(options)), "SDL_InitSubSystem");
        XConnections.Guard();
        SdlWindowHandle? window = null;
        SdlRendererHandle? renderer = null;
        try
        {
            window = CreateWindow(options);
            renderer = CreateRenderer(options, window);
            _ = SDL_mouse.SDL_ShowCursor(options.ShowsPointer ? 1 : 0);
            return new SdlWindow(options, window, renderer);
        }
        catch (SdlException)
        {
            renderer?.Dispose();
            window?.Dispose();
            SDL.SDL_QuitSubSystem(Systems(options));
            throw;
        }
    }

    /// <summary>Shows what the board has; false when it has nothing new.</summary>
    public bool TryShow(FrameBoard board)
    {
        if (!board.TryTake(drawing, ref videoBytes, out var slot))
            return false;

        if (slot.Length > 0)
            video.Take(videoBytes, slot);

        if (!slot.IsShown)
            video.Drop();

        hole = slot.Place;
        Redraw();
        return true;
    }

    /// <summary>Shows the same again.</summary>
    public void Redraw()
    {
        SDL_error.Check(
            SDL_render.SDL_GetRendererOutputSize(renderer, out var width, out var height),
            "SDL_GetRendererOutputSize");
        var viewport = Viewport.Fit(options.WidthPx, options.HeightPx, width, height);
        SDL_error.Check(SDL_render.SDL_SetRenderDrawColor(renderer, 0, 0, 0, 255),
            "SDL_SetRenderDrawColor");
        SDL_error.Check(SDL_render.SDL_RenderClear(renderer), "SDL_RenderClear");
        Copy(viewport, new SDL_Rect(0, 0, options.WidthPx, options.HeightPx), isBlended: false);
        if (video.IsReady && hole.WidthPx > 0)
        {
            var place = new SDL_Rect(hole.XPx, hole.YPx, hole.WidthPx, hole.HeightPx);
            video.Draw(viewport.Place(place.X, place.Y, place.W, place.H));
            Copy(viewport, place, isBlended: true);
        }

        Present();
    }

    /// <summary>Blackens the glass and every texture before they go.</summary>
    public void Wipe()
    {
        CryptographicOperations.ZeroMemory(videoBytes);
        video.Drop();
        drawing.Wipe();
        Redraw();
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(videoBytes);
        XConnections.SayUnmapped(place);
        video.Dispose();
        drawing.Dispose();
        renderer.Dispose();
        window.Dispose();
        SDL.SDL_QuitSubSystem(Systems(options));
    }

    /// <summary>SDL's name of the video driver in use.</summary>
    public static string DriverName =>
        Marshal.PtrToStringUTF8(SDL_video.SDL_GetCurrentVideoDriver()) ?? "";

    /// <summary>
    /// A driver that may no longer draw (another program took the screen over) says so here only.
    /// </summary>
    private void Present()
    {
        for (var attempt = 1; ; attempt++)
        {
            SDL_error.SDL_ClearError();
            SDL_render.SDL_RenderPresent(renderer);
            if (SDL_error.Last is not { Length: > 0 } problem)
                return;

            if (attempt == PresentAttempts)
                throw new SdlException($"SDL_RenderPresent: {problem}");
        }
    }

    private void Copy(Viewport viewport, SDL_Rect area, bool isBlended)
    {
        SDL_error.Check(SDL_render.SDL_SetTextureBlendMode(drawing.Handle, isBlended
            ? SDL_render.SDL_BLENDMODE_BLEND : SDL_render.SDL_BLENDMODE_NONE),
            "SDL_SetTextureBlendMode");
        SDL_error.Check(SDL_render.SDL_RenderCopy(renderer, drawing.Handle, area,
            viewport.Place(area.X, area.Y, area.W, area.H)), "SDL_RenderCopy");
    }

    private static SdlWindowHandle CreateWindow(SdlOptions options) => SDL_error.Check(
        SDL_video.SDL_CreateWindow(
            options.Title, SDL_video.SDL_WINDOWPOS_CENTERED, SDL_video.SDL_WINDOWPOS_CENTERED,
            options.WidthPx, options.HeightPx,
            options.IsFullscreen ? SDL_video.SDL_WINDOW_FULLSCREEN_DESKTOP
                : SDL_video.SDL_WINDOW_RESIZABLE), "SDL_CreateWindow");

    private static SdlRendererHandle CreateRenderer(SdlOptions options, SdlWindowHandle window)
    {
        // Software renderers know no vertical sync, and refuse when asked for it.
        var flags = options.Renderer == "software"
            ? SDL_render.SDL_RENDERER_SOFTWARE
            : SDL_render.SDL_RENDERER_ACCELERATED | SDL_render.SDL_RENDERER_PRESENTVSYNC;
        var accelerated = SDL_render.SDL_CreateRenderer(window, -1, flags);
        if (!accelerated.IsInvalid || options.Renderer is not null)
            return SDL_error.Check(accelerated, "SDL_CreateRenderer");

        accelerated.Dispose();
        return SDL_error.Check(
            SDL_render.SDL_CreateRenderer(window, -1, SDL_render.SDL_RENDERER_SOFTWARE),
            "SDL_CreateRenderer");
    }

    private static uint Systems(SdlOptions options) => SDL.SDL_INIT_VIDEO
        | (options.JoystickNext is null && options.JoystickOk is null ? 0 : SDL.SDL_INIT_JOYSTICK);

    private static void SetHints(SdlOptions options)
    {
        Set(SDL_hints.SDL_HINT_VIDEODRIVER, options.Driver);
        Set(SDL_hints.SDL_HINT_RENDER_DRIVER, options.Renderer);
        Set(SDL_hints.SDL_HINT_RENDER_SCALE_QUALITY, "1");
        // A software renderer would hand its pixels to OpenGL, which may be software as well.
        Set(SDL_hints.SDL_HINT_FRAMEBUFFER_ACCELERATION, options.Renderer == "software" ? "0" : "1");
        // SIGTERM is boothd's: a visitor is served or refunded before it stops.
        Set(SDL_hints.SDL_HINT_NO_SIGNAL_HANDLERS, "1");
        // One event a finger.
        Set(SDL_hints.SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
        Set(SDL_hints.SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
        Set(SDL_hints.SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
        Set(SDL_hints.SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
        if (options.XServer is { } server)
            _ = SDL_stdinc.SDL_setenv("DISPLAY", server, overwrite: 1);

        SDL_render.SDL_SetYUVConversionMode(SDL_render.SDL_YUV_CONVERSION_JPEG);
    }

    private static void Set(string hint, string? value)
    {
        if (value is not null)
            _ = SDL_hints.SDL_SetHintWithPriority(hint, value, SDL_hints.SDL_HINT_OVERRIDE);
    }
}
