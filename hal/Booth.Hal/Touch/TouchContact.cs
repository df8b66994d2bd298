namespace Booth.Hal;

/// <summary>One contact at one moment.</summary>
/// <param name="Id">Which finger, 0..9.</param>
/// <param name="Phase">Down, moved or up.</param>
/// <param name="XPx">Display pixels from the left; calibration and rotation are already applied.</param>
/// <param name="YPx">Display pixels from the top.</param>
/// <param name="Pressure">0..1.</param>
/// <param name="At">Time of the sample on the monotonic clock.</param>
public readonly record struct TouchContact(
    int Id, TouchPhase Phase, float XPx, float YPx, float Pressure, TimeSpan At);
