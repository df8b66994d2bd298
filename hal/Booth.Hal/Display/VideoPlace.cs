namespace Booth.Hal;

/// <summary>Where the live picture is on the screen, in whole pixels.</summary>
/// <param name="XPx">From the left.</param>
/// <param name="YPx">From the top.</param>
/// <param name="WidthPx">1 or more.</param>
/// <param name="HeightPx">1 or more.</param>
public readonly record struct VideoPlace(int XPx, int YPx, int WidthPx, int HeightPx);
