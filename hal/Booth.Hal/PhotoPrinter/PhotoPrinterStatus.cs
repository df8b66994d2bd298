namespace Booth.Hal;

/// <summary>How the printer is now.</summary>
/// <param name="State">Online, error or offline.</param>
/// <param name="Fault">The last fault; null when online.</param>
/// <param name="MediaRemaining">Sheets left; null when the printer does not count.</param>
public sealed record PhotoPrinterStatus(
    DeviceState State, PhotoPrinterFault? Fault, int? MediaRemaining);
