namespace Booth.Hal;

/// <summary>How the display is now.</summary>
/// <param name="State">Online or offline.</param>
/// <param name="FramesPresented">Frames since start.</param>
public sealed record DisplayStatus(DeviceState State, long FramesPresented);
