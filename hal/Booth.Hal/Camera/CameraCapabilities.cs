namespace Booth.Hal;

/// <summary>What a camera can do.</summary>
/// <param name="Model">For the technician.</param>
/// <param name="PreviewWidth">Pixels.</param>
/// <param name="PreviewHeight">Pixels.</param>
/// <param name="StillWidth">Pixels; 0 when it depends on the picture (a file).</param>
/// <param name="StillHeight">Pixels; 0 when it depends on the picture (a file).</param>
public sealed record CameraCapabilities(
    string Model, int PreviewWidth, int PreviewHeight, int StillWidth, int StillHeight);
