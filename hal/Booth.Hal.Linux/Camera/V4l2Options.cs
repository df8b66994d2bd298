namespace Booth.Hal.Linux;

/// <summary>How a V4L2 camera is set. What is null is left to the camera.</summary>
/// <param name="Path">/dev/v4l/by-id/..., or a name that udev made: never /dev/video0.</param>
/// <param name="WidthPx">Of the stream.</param>
/// <param name="HeightPx">Of the stream.</param>
/// <param name="IsMjpeg">MJPEG; else YUYV.</param>
/// <param name="FramesPerSecond">1..60; the camera may round it.</param>
public sealed record V4l2Options(
    string Path, int WidthPx, int HeightPx, bool IsMjpeg = true, int FramesPerSecond = 30)
{
    /// <summary>Fixed exposure, units of 100 microseconds.</summary>
    public int? Exposure { get; init; }

    /// <summary>Fixed gain, the camera's own units.</summary>
    public int? Gain { get; init; }

    /// <summary>Fixed white balance, kelvin.</summary>
    public int? WhiteBalanceK { get; init; }

    /// <summary>Fixed focus, the camera's own units.</summary>
    public int? Focus { get; init; }
}
