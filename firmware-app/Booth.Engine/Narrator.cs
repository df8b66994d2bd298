using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>
/// Has screens read aloud where the visitor wants it. A new screen cuts the old one off; what only
/// changed on the same screen (a hint) waits until the voice is free.
/// </summary>
internal sealed class Narrator(ISpeaker? speaker)
{
    private string screen = "";
    private string said = "";

    /// <summary>Tells what is on the glass. Returns at once.</summary>
    public void Tell(BoothState booth, PaintedScreen painted, LanguageTag language)
    {
        if (speaker is null)
        {
            return;
        }

        bool isWanted = booth.Access.IsSpoken
            && booth.Session is SessionState.Attract or SessionState.Attended;
        string text = isWanted ? painted.Prompt : "";
        bool isSame = screen == painted.Name && text.Length > 0;
        if (text == said || (isSame && speaker.Status.IsSpeaking))
        {
            return;
        }

        (screen, said) = (painted.Name, text);
        speaker.Say(text, language);
    }
}
