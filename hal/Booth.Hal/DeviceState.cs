namespace Booth.Hal;

/// <summary>The state of a device, in the words of XFS4IoT's common status.</summary>
public enum DeviceState
{
    /// <summary>Works.</summary>
    Online,

    /// <summary>Answers, but cannot do its work now (no paper, cover open, dark).</summary>
    HardwareError,

    /// <summary>Does not answer: unplugged or switched off.</summary>
    Offline,
}
