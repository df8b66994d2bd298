namespace Booth.Hal.Linux;

/// <summary>
/// The glass of the SDL window: fingers, a stylus, or a mouse. Pressure is not measured: SDL gives
/// it for few panels.
/// </summary>
public sealed class SdlTouchPanel : ITouchPanel
{
    private const int MaxContacts = 10;
    private const float UnknownPressure = 0.5f;
    private static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(1);

    // A window that is back within this time was a hiccup: nobody's session ends for it.
    private static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(2);

    private readonly StatusCell<TouchStatus> status =
        new(new TouchStatus(DeviceState.Offline, TouchFault.Unplugged));

    private readonly TimeProvider time;
    private readonly ITimer lost;
    private readonly Contact?[] contacts = new Contact?[MaxContacts];
    private TimeSpan lastAt;
    private bool isPresent;

    internal SdlTouchPanel(SdlOptions options, TimeProvider time)
    {
        this.time = time;
        Capabilities = new TouchCapabilities(
            "SDL window", options.WidthPx, options.HeightPx, options.PanelWidthMm,
            options.PanelWidthMm * options.HeightPx / options.WidthPx, MeasuresPressure: false);
        lost = time.CreateTimer(_ => status.Set(new(DeviceState.Offline, TouchFault.Unplugged)),
            state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc />
    public event Action<TouchStatus>? StatusChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public event Action<TouchContact>? ContactChanged;

    /// <inheritdoc />
    public TouchCapabilities Capabilities { get; }

    /// <inheritdoc />
    public TouchStatus Status => status.Current;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => lost.DisposeAsync();

    /// <summary>The window opened or went; with it go all contacts.</summary>
    internal void SetPresent(bool isPresent)
    {
        if (isPresent == this.isPresent)
            return;

        this.isPresent = isPresent;
        if (isPresent)
        {
            lost.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            status.Set(new(DeviceState.Online, Fault: null));
            return;
        }

        for (var slot = 0; slot < MaxContacts; slot++)
        {
            if (contacts[slot] is { } contact)
                Tell(slot, contact with { At = time.Monotonic() }, TouchPhase.Up);
        }

        lost.Change(LostAfter, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A contact as the window saw it, on the thread that owns SDL.</summary>
    internal void Report(long finger, TouchPhase phase, float x, float y, TimeSpan at)
    {
        var slot = Array.FindIndex(contacts, contact => contact?.Finger == finger);
        if (phase == TouchPhase.Down && slot < 0)
            slot = Array.FindIndex(contacts, contact => contact is null);
        else if (phase == TouchPhase.Down || slot < 0)
            return; // a mouse that hovers, or a finger that came down before the window was there

        if (slot < 0)
            return; // an eleventh finger

        Tell(slot, new Contact(finger, Math.Clamp(x, 0, Capabilities.WidthPx - 1),
            Math.Clamp(y, 0, Capabilities.HeightPx - 1), at), phase);
    }

    /// <summary>One contact that has not moved for a minute is dirt, water or a broken glass.</summary>
    internal void CheckStuck(TimeSpan now)
    {
        var isStuck = contacts.Any(contact => now - contact?.At > StuckAfter);
        if (isStuck)
            status.Set(new(DeviceState.HardwareError, TouchFault.StuckContact));
        else if (Status.Fault == TouchFault.StuckContact)
            status.Set(new(DeviceState.Online, Fault: null));
    }

    private void Tell(int slot, Contact contact, TouchPhase phase)
    {
        // SDL's clock counts milliseconds, ours more: never tell of time that went back.
        lastAt = contact.At > lastAt ? contact.At : lastAt;
        contacts[slot] = phase == TouchPhase.Up ? null : contact;
        ContactChanged?.Invoke(
            new TouchContact(slot, phase, contact.X, contact.Y, UnknownPressure, lastAt));
    }

    private sealed record Contact(long Finger, float X, float Y, TimeSpan At);
}
