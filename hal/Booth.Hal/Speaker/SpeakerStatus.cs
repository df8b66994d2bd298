namespace Booth.Hal;

/// <summary>How the voice is now.</summary>
/// <param name="State">Online until a text could not be spoken.</param>
/// <param name="Fault">What was wrong with the last text; null when nothing.</param>
/// <param name="Begun">Texts begun since start.</param>
/// <param name="IsSpeaking">A text is being spoken, or waits to be.</param>
public sealed record SpeakerStatus(
    DeviceState State, SpeakerFault? Fault, long Begun, bool IsSpeaking);
