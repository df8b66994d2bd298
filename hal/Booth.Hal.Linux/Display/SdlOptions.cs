namespace Booth.Hal.Linux;

/// <summary>How the screen is opened.</summary>
/// <param name="WidthPx">Width of the drawing, 640..3840.</param>
/// <param name="HeightPx">Height of the drawing, 480..2160.</param>
public sealed record SdlOptions(int WidthPx, int HeightPx)
{
    /// <summary>
    /// SDL's name of the video driver: "KMSDRM", "x11", "wayland", "offscreen", "dummy"; null: the
    /// first that works.
    /// </summary>
    public string? Driver { get; init; }

    /// <summary>
    /// SDL's name of the renderer: "opengles2", "opengl", "software"; null: the first that works.
    /// </summary>
    public string? Renderer { get; init; }

    /// <summary>The X server, ":0"; null: what the environment's DISPLAY says.</summary>
    public string? XServer { get; init; }

    /// <summary>Fills the screen; the drawing is scaled to fit, its ratio kept.</summary>
    public bool IsFullscreen { get; init; }

    /// <summary>True: the pointer is a mouse and is shown. False: there is a finger.</summary>
    public bool ShowsPointer { get; init; }

    /// <summary>What stands above a window on a desk.</summary>
    public string Title { get; init; } = "Booth";

    /// <summary>True: a window that is closed opens again. False: it is asked to stop.</summary>
    public bool ReturnsWhenClosed { get; init; } = true;

    /// <summary>How long a lost screen is left alone before it is tried again.</summary>
    public TimeSpan ReopenPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Width of the glass, millimetres.</summary>
    public double PanelWidthMm { get; init; } = 217;

    /// <summary>Button of any game pad or arcade encoder that means "next"; null: none is read.</summary>
    public int? JoystickNext { get; init; }

    /// <summary>As <see cref="JoystickNext"/>, for "ok".</summary>
    public int? JoystickOk { get; init; }
}
