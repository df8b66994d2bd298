namespace Booth.Flow;

/// <summary>One position of the pen inside the signature box.</summary>
/// <param name="XMm">Millimetres from the left edge of the box (44.1 mm wide); may lie outside.</param>
/// <param name="YMm">Millimetres from the top edge of the box (11.3 mm high); may lie outside.</param>
/// <param name="TimeMs">Milliseconds on the touch panel's monotonic clock.</param>
/// <param name="Pressure">0..1; 0.5 when the panel does not measure it.</param>
/// <param name="StartsStroke">True where the pen came down.</param>
public readonly record struct PenPoint(
    float XMm, float YMm, double TimeMs, float Pressure, bool StartsStroke);
