namespace Booth.Hal;

/// <summary>What can be wrong with a camera.</summary>
public enum CameraFault
{
    /// <summary>Not on the bus.</summary>
    Unplugged,

    /// <summary>Frames stopped arriving.</summary>
    Frozen,

    /// <summary>A frame arrived incomplete.</summary>
    TornFrame,

    /// <summary>Frames arrive but show nothing: lens covered or light broken.</summary>
    Dark,

    /// <summary>No frame began in time.</summary>
    TimedOut,

    /// <summary>
    /// The preview was not started: the answer to whoever asks for a frame, never a status.
    /// </summary>
    NotStarted,
}
