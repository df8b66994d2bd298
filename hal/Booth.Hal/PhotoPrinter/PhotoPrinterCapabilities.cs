namespace Booth.Hal;

/// <summary>What a photo printer can do.</summary>
/// <param name="Model">For the technician.</param>
/// <param name="MediaWidthMm">Width of the sheet, 152.4 mm for 6 x 4 inches.</param>
/// <param name="MediaHeightMm">Height of the sheet, 101.6 mm for 6 x 4 inches.</param>
/// <param name="Dpi">Dots per inch.</param>
/// <param name="CountsMedia">True when the remaining sheets are known.</param>
public sealed record PhotoPrinterCapabilities(
    string Model, double MediaWidthMm, double MediaHeightMm, int Dpi, bool CountsMedia);
