namespace Booth.Hal;

/// <summary>How the slip printer is now.</summary>
/// <param name="State">Online, error or offline.</param>
/// <param name="Fault">The last fault; null when online.</param>
public sealed record SlipPrinterStatus(DeviceState State, SlipPrinterFault? Fault);
