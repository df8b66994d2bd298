namespace Booth.Hal;

/// <summary>What can be wrong with the voice.</summary>
public enum SpeakerFault
{
    /// <summary>The program that speaks is not installed or cannot be started.</summary>
    NotInstalled,

    /// <summary>It ended with an error: no sound card, no such voice.</summary>
    Failed,

    /// <summary>It was still speaking when its time was over, and was ended.</summary>
    TimedOut,
}
