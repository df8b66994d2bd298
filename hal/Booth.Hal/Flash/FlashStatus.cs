namespace Booth.Hal;

/// <summary>How the flash is now.</summary>
/// <param name="State">Online or offline.</param>
/// <param name="Fired">Times it was fired since start.</param>
/// <param name="IsLit">True during a pulse.</param>
public sealed record FlashStatus(DeviceState State, long Fired, bool IsLit);
