using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>What reaches the loop from other threads. A closed set of records.</summary>
internal abstract record EngineMessage
{
    /// <summary>An input for the session machine.</summary>
    public sealed record Input(SessionInput Value) : EngineMessage;

    /// <summary>The end of work beside the loop; it counts only while somebody waits for it.</summary>
    public sealed record Answer(SessionInput Value, Func<SessionState, bool> IsAwaited)
        : EngineMessage;

    /// <summary>A finger or the pen.</summary>
    public sealed record Contact(TouchContact Value) : EngineMessage;

    /// <summary>One of the two buttons.</summary>
    public sealed record Buttoned(ButtonPress Value) : EngineMessage;

    /// <summary>A device changed: look at all of them.</summary>
    public sealed record LookAtHealth : EngineMessage;

    /// <summary>A preview frame with its hint; the loop owns the image from here.</summary>
    public sealed record Preview(PersonalImage Image, Hint Hint) : EngineMessage;

    /// <summary>A shot with its verdict; the loop owns the portrait from here.</summary>
    public sealed record Shot(DevelopedShot Developed, Verdict Verdict, DateTimeOffset TakenAt)
        : EngineMessage;
}
