using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The screen.</summary>
public sealed record DisplaySettings
{
    [AllowedValues("offscreen", "sdl")]
    [Description("offscreen: drawn and kept as pictures; sdl: a real screen, with its touch and buttons.")]
    public string Kind { get; init; } = "offscreen";

    [Range(640, 3_840)]
    [Description("Width of the screen in pixels.")]
    public int WidthPx { get; init; } = 1_280;

    [Range(600, 2_160)]
    [Description("Height of the screen in pixels.")]
    public int HeightPx { get; init; } = 800;

    [Description("How sdl opens the screen.")]
    public SdlSettings Sdl { get; init; } = new();
}
