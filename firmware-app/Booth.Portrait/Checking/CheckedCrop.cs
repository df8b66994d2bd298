using System.Collections.Immutable;

namespace Booth.Portrait;

/// <summary>
/// The window of the source that becomes the portrait, in pixels of the picture after its EXIF
/// orientation. It may be turned: the portrait's rows follow the line of the eyes.
/// </summary>
/// <param name="Center">[x, y] of the window's centre.</param>
/// <param name="Width">Width of the window along its own rows, source pixels.</param>
/// <param name="Height">Height of the window, source pixels.</param>
/// <param name="RotationDeg">Turn of the window, clockwise degrees.</param>
/// <param name="OutputWidth">413.</param>
/// <param name="OutputHeight">531.</param>
public sealed record CheckedCrop(
    ImmutableArray<double> Center,
    double Width,
    double Height,
    double RotationDeg,
    int OutputWidth,
    int OutputHeight);
