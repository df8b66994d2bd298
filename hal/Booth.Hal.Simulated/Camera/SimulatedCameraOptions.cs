namespace Booth.Hal.Simulated;

/// <summary>How a simulated camera is set up.</summary>
public sealed record SimulatedCameraOptions
{
    /// <summary>Width of the preview, pixels, 160..1920.</summary>
    public int PreviewWidth { get; init; } = 1280;

    /// <summary>Height of the preview, pixels, 120..1080.</summary>
    public int PreviewHeight { get; init; } = 720;

    /// <summary>Preview frames a second, 1..60.</summary>
    public int FramesPerSecond { get; init; } = 25;

    /// <summary>A JPEG file or a folder of them; null: an empty seat.</summary>
    public string? Picture { get; init; }

    /// <summary>
    /// True: the sitter comes into place and never sits quite still (in the preview).
    /// </summary>
    public bool SitterMoves { get; init; } = true;
}
