namespace Booth.Kiosk;

/// <summary>Hears which texts a painting drew; kept by tests only, since a text may be a code.</summary>
internal sealed class ScreenWitness
{
    public List<SeenText> Texts { get; } = [];

    public void Saw(SeenText text) => Texts.Add(text);
}
