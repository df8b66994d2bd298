using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine.Tests;

public sealed class NarratorTests
{
    private static readonly SessionRules Rules = new() { Tariff = new(new(800), new(500)) };

    private readonly Voice voice = new();

    [Fact]
    public void A_screen_is_said_once_in_the_visitor_s_language()
    {
        var narrator = new Narrator(voice);
        narrator.Tell(Booth(isSpoken: true), Screen("choosing", "Що Ви бажаєте?"), new("uk"));
        narrator.Tell(Booth(isSpoken: true), Screen("choosing", "Що Ви бажаєте?"), new("uk"));
        Assert.Equal([("Що Ви бажаєте?", new LanguageTag("uk"))], voice.Said);
    }

    [Fact]
    public void Nothing_is_said_unasked_and_turning_it_off_ends_it()
    {
        var narrator = new Narrator(voice);
        narrator.Tell(Booth(isSpoken: false), Screen("choosing", "What?"), LanguageTag.English);
        Assert.Empty(voice.Said);
        narrator.Tell(Booth(isSpoken: true), Screen("choosing", "What?"), LanguageTag.English);
        narrator.Tell(Booth(isSpoken: false), Screen("choosing", "What?"), LanguageTag.English);
        Assert.Equal(["What?", ""], voice.Said.Select(said => said.Text));
    }

    [Fact]
    public void A_hint_waits_for_the_voice_and_a_new_screen_does_not()
    {
        var narrator = new Narrator(voice);
        narrator.Tell(Booth(isSpoken: true), Screen("framing", "Come closer."), LanguageTag.English);
        voice.IsSpeaking = true;
        narrator.Tell(Booth(isSpoken: true), Screen("framing", "Move back."), LanguageTag.English);
        narrator.Tell(Booth(isSpoken: true), Screen("exposing", "Photo."), LanguageTag.English);
        Assert.Equal(["Come closer.", "Photo."], voice.Said.Select(said => said.Text));
    }

    private static BoothState Booth(bool isSpoken) =>
        SessionMachine.Begin(BoothHealth.Good, Money.Zero, Rules, TimeSpan.Zero).State with
        {
            Access = new(IsLowered: false, isSpoken),
        };

    private static PaintedScreen Screen(string name, string prompt) =>
        new(name, default, [], null) { Prompt = prompt };

    private sealed class Voice : ISpeaker
    {
        public List<(string Text, LanguageTag Language)> Said { get; } = [];

        public bool IsSpeaking { get; set; }

        public SpeakerStatus Status => new(DeviceState.Online, null, Said.Count, IsSpeaking);

        public void Say(string text, LanguageTag language) => Said.Add((text, language));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
