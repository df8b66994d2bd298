using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The camera.</summary>
public sealed record CameraSettings
{
    /// <summary>A camera of the kernel's video layer.</summary>
    public const string V4l2 = "v4l2";

    [AllowedValues("simulated", V4l2)]
    [Description("simulated, or v4l2: any camera of the kernel's video layer.")]
    public string Kind { get; init; } = "simulated";

    [RegularExpression("/dev/[^\\s]{1,200}")]
    [Description("For v4l2: a path that names the camera, like /dev/v4l/by-id/...-video-index0.")]
    public string? Path { get; init; }

    [AllowedValues("mjpeg", "yuyv")]
    [Description("How frames come.")]
    public string Format { get; init; } = "mjpeg";

    [Range(320, 8_192)]
    [Description("Width of a frame in pixels, for preview and photo.")]
    public int WidthPx { get; init; } = 1_920;

    [Range(240, 8_192)]
    [Description("Height of a frame in pixels.")]
    public int HeightPx { get; init; } = 1_080;

    [Range(5, 60)]
    [Description("Frames per second.")]
    public int FramesPerS { get; init; } = 30;

    [Range(1, 10_000)]
    [Description("Fixed exposure, units of 100 microseconds; left out: the camera's own choice.")]
    public int? Exposure { get; init; }

    [Range(0, 65_535)]
    [Description("Fixed gain, the camera's own units; left out: its own choice.")]
    public int? Gain { get; init; }

    [Range(2_000, 10_000)]
    [Description("Fixed white balance, kelvin; left out: the camera's own choice.")]
    public int? WhiteBalanceK { get; init; }

    [Range(0, 65_535)]
    [Description("Fixed focus, the camera's own units; left out: its own choice.")]
    public int? Focus { get; init; }
}
