using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>A voice nobody hears: it takes as long as a real one, and remembers what it said.</summary>
public sealed class SimulatedSpeaker(TimeProvider time) : ISpeaker
{
    private const int MostRemembered = 100;

    // A calm voice says about fourteen characters a second.
    private static readonly TimeSpan PerCharacter = TimeSpan.FromMilliseconds(70);

    private readonly Lock gate = new();
    private readonly Queue<(string Text, LanguageTag Language)> said = new();
    private TimeSpan until;
    private long begun;
    private SpeakerFault? fault;
    private bool isRemoved;

    /// <inheritdoc />
    public SpeakerStatus Status
    {
        get
        {
            lock (gate)
                return new(fault is null ? DeviceState.Online : DeviceState.Offline, fault, begun,
                    time.Monotonic() < until);
        }
    }

    /// <summary>The newest texts, oldest first.</summary>
    public IReadOnlyList<(string Text, LanguageTag Language)> Said
    {
        get
        {
            lock (gate)
                return [.. said];
        }
    }

    /// <inheritdoc />
    public void Say(string text, LanguageTag language)
    {
        lock (gate)
        {
            (until, fault) = (default, isRemoved && text.Length > 0 ? SpeakerFault.NotInstalled : null);
            if (text.Length == 0 || isRemoved)
                return;

            var spoken = text[..Math.Min(text.Length, ISpeaker.MaxLength)];
            said.Enqueue((spoken, language));
            if (said.Count > MostRemembered)
                said.Dequeue();

            begun++;
            until = time.Monotonic() + (spoken.Length * PerCharacter);
        }
    }

    /// <summary>The program is gone: nothing can be said.</summary>
    public void Remove()
    {
        lock (gate)
            (isRemoved, until) = (true, default);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
