using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>How SDL opens the screen.</summary>
public sealed record SdlSettings
{
    [AllowedValues("auto", "kmsdrm", "x11", "wayland", "offscreen", "dummy")]
    [Description("Video driver: kmsdrm on the board, x11 or wayland on a desk; auto: the first that works.")]
    public string Driver { get; init; } = "auto";

    [RegularExpression("[a-z0-9.-]{0,253}:[0-9]{1,5}(\\.[0-9])?")]
    [Description("X server, like :0; left out: the environment's DISPLAY.")]
    public string? XServer { get; init; }

    [AllowedValues("auto", "opengles2", "opengl", "software")]
    [Description("What draws; auto: the first that works.")]
    public string Renderer { get; init; } = "auto";

    [Description("Fills the screen; the drawing is scaled to fit.")]
    public bool Fullscreen { get; init; } = true;

    [Range(50.0, 1_000.0)]
    [Description("Width of the glass in millimetres.")]
    public double PanelWidthMm { get; init; } = 217;

    [AllowedValues("reopen", "stop")]
    [Description("A window that is closed: reopen it (a booth), or stop boothd (a desk).")]
    public string WhenClosed { get; init; } = "reopen";

    [Description("The pointer is shown: a mouse is used.")]
    public bool Pointer { get; init; }

    [Description("Keys 1, 2, 3... put coins into a simulated acceptor, by rising value.")]
    public bool CoinKeys { get; init; }

    [Range(0, 31)]
    [Description("Joystick button that means 'next'; left out: none. Tab and Right always do.")]
    public int? JoystickNext { get; init; }

    [Range(0, 31)]
    [Description("Joystick button that means 'ok'; left out: none. Enter and Space always do.")]
    public int? JoystickOk { get; init; }
}
