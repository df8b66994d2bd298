namespace Booth.Hal.Simulated;

/// <summary>Where the simulated finger is at one sample of the panel.</summary>
/// <param name="XPx">Display pixels from the left.</param>
/// <param name="YPx">Display pixels from the top.</param>
/// <param name="Pressure">0..1.</param>
public readonly record struct TouchSample(float XPx, float YPx, float Pressure = 0.5f);
