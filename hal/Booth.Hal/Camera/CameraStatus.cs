namespace Booth.Hal;

/// <summary>How a camera is now.</summary>
/// <param name="State">Online, error or offline.</param>
/// <param name="Fault">The last fault; null when online.</param>
public sealed record CameraStatus(DeviceState State, CameraFault? Fault);
