namespace Booth.Hal;

/// <summary>What a touch panel can do.</summary>
/// <param name="Model">For the technician.</param>
/// <param name="WidthPx">Width in display pixels.</param>
/// <param name="HeightPx">Height in display pixels.</param>
/// <param name="WidthMm">Width of the glass in millimetres.</param>
/// <param name="HeightMm">Height of the glass in millimetres.</param>
/// <param name="MeasuresPressure">False: pressure is always 0.5.</param>
public sealed record TouchCapabilities(
    string Model, int WidthPx, int HeightPx, double WidthMm, double HeightMm, bool MeasuresPressure);
