namespace Booth.Hal.Linux;

/// <summary>
/// The contacts that are down now: makes Down, Moved and Up of raw touches, lifts all when the
/// panel is lost, and notices one that has not moved for a minute.
/// </summary>
/// <remarks>Used under the panel's lock; tells in order, and no time goes back.</remarks>
internal sealed class ContactBoard(Action<TouchContact> tell)
{
    public const int MaxContacts = 10;

    private static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(1);

    private readonly Dictionary<int, Held> held = [];
    private TimeSpan lastAt = TimeSpan.MinValue;

    /// <summary>True while a finger is on the glass.</summary>
    public bool IsTouched => held.Count > 0;

    /// <summary>When the contact that rests longest counts as stuck; null when none is down.</summary>
    public TimeSpan? StuckAt => held.Count == 0 ? null : held.Values.Min(h => h.MovedAt) + StuckAfter;

    /// <summary>Takes one contact of a report.</summary>
    public void Put(RawTouch touch, TouchMap map, TimeSpan at)
    {
        if (touch.Id is < 0 or >= MaxContacts)
            return;

        at = at > lastAt ? at : lastAt;
        if (!touch.IsDown)
        {
            Lift(touch.Id, at);
            return;
        }

        var (x, y) = map.ToPixels(touch.X, touch.Y);
        var isKnown = held.TryGetValue(touch.Id, out var before);
        var contact = new TouchContact(
            touch.Id, isKnown ? TouchPhase.Moved : TouchPhase.Down, x, y, touch.Pressure, at);
        if (isKnown && before.Contact with { Phase = TouchPhase.Moved, At = at } == contact)
            return;

        var hasMoved = !isKnown || before.Contact.XPx != x || before.Contact.YPx != y;
        held[touch.Id] = new(contact, hasMoved ? at : before.MovedAt);
        Tell(contact);
    }

    /// <summary>Lifts those that a whole report no longer names.</summary>
    public void LiftOthers(IReadOnlyCollection<int> ids, TimeSpan at)
    {
        foreach (var id in held.Keys.Except(ids).ToList())
            Lift(id, at);
    }

    /// <summary>Lifts every finger: the panel is lost or was reset.</summary>
    public void LiftAll(TimeSpan at) => LiftOthers([], at);

    private void Lift(int id, TimeSpan at)
    {
        if (held.Remove(id, out var last))
            Tell(last.Contact with { Phase = TouchPhase.Up, At = at });
    }

    private void Tell(TouchContact contact)
    {
        lastAt = contact.At > lastAt ? contact.At : lastAt;
        tell(contact with { At = lastAt });
    }

    private readonly record struct Held(TouchContact Contact, TimeSpan MovedAt);
}
