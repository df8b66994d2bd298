using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Engine;

/// <summary>What a screen needs beyond the state. Borrowed: the painter keeps none of it.</summary>
public sealed record ScreenContext
{
    /// <summary>The language on the screen.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Languages that may be chosen.</summary>
    public required ImmutableArray<LanguageTag> Languages { get; init; }

    /// <summary>Who and where.</summary>
    public required BoothIdentity Identity { get; init; }

    /// <summary>Prices, tries and times.</summary>
    public required SessionRules Rules { get; init; }

    /// <summary>What the devices say.</summary>
    public required BoothHealth Health { get; init; }

    /// <summary>Monotonic time, for progress and the time left.</summary>
    public required TimeSpan Now { get; init; }

    /// <summary>Layout and voice, and whether the page of languages lies over the screen.</summary>
    public Access Access { get; init; } = new(IsLowered: false, IsSpoken: false);

    /// <summary>There is a voice, so that a key offers it.</summary>
    public bool CanSpeak { get; init; }

    /// <summary>Until when the keypad of the maintenance PIN takes nothing.</summary>
    public TimeSpan PinLockedUntil { get; init; }

    /// <summary>The booth is closed to visitors, or will be once the present one has left.</summary>
    public bool IsLocked { get; init; }

    /// <summary>The booth in numbers, for the technician's screen; null elsewhere.</summary>
    public BoothSnapshot? Snapshot { get; init; }

    /// <summary>The newest events, newest last, for the technician's screen; empty elsewhere.</summary>
    public ImmutableArray<JournalEvent> Events { get; init; } = [];

    /// <summary>Newest preview frame as the camera gave it (JPEG, YUYV, RGB24, BGRX); mirrored when drawn.</summary>
    public PersonalImage? Preview { get; init; }

    /// <summary>
    /// True: the display puts the preview under the drawing, which leaves it a hole. False: the
    /// drawing holds it.
    /// </summary>
    public bool PreviewIsBelow { get; init; }

    /// <summary>What the two buttons would press: its target gets a ring; null: nothing.</summary>
    public SessionInput? Focus { get; init; }

    /// <summary>The portrait of the last shot, 413 x 531 px RGB24.</summary>
    public PersonalImage? Portrait { get; init; }

    /// <summary>The pen's strokes so far.</summary>
    public Handwriting? Handwriting { get; init; }

    /// <summary>The code, once the sale is secured.</summary>
    public EphotoCode? Code { get; init; }
}
