using Booth.Flow;

namespace Booth.Hal;

/// <summary>
/// A voice that reads screens aloud. Nothing depends on it: it never blocks, never throws for a
/// fault, and a text that is cut off is not spoken again. Never given a code or a name.
/// </summary>
public interface ISpeaker : IAsyncDisposable
{
    /// <summary>The longest text, characters; what is longer is cut there.</summary>
    const int MaxLength = 600;

    /// <summary>How it is now.</summary>
    SpeakerStatus Status { get; }

    /// <summary>Speaks this text instead of any other. Returns at once.</summary>
    /// <param name="text">What to say; nothing at all ends what is being said.</param>
    /// <param name="language">The voice.</param>
    void Say(string text, LanguageTag language);
}
