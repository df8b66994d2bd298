using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>
/// Multitouch protocol B: slots that keep their values, told at each SYN_REPORT. Pure: no event
/// stream, however torn, makes it throw or hold more than ten contacts.
/// </summary>
/// <param name="maxPressure">The device's highest; 0 when it measures none.</param>
public sealed class MultitouchDecoder(int maxPressure)
{
    private const float UnmeasuredPressure = 0.5f;

    private readonly Slot[] slots = new Slot[ContactBoard.MaxContacts];
    private int current;
    private bool isDropping;

    /// <summary>True after events were lost: every finger must be lifted.</summary>
    public bool HasLostEvents { get; private set; }

    /// <summary>Takes an event; at the end of a report, the contacts that changed in it.</summary>
    public IReadOnlyList<RawTouch> Take(InputEvent one)
    {
        HasLostEvents = false;
        if (one is { Type: InputHeader.EV_SYN, Code: InputHeader.SYN_DROPPED })
            return Drop();

        if (one is { Type: InputHeader.EV_SYN, Code: InputHeader.SYN_REPORT })
            return isDropping ? EndDrop() : Report();

        if (one.Type == InputHeader.EV_ABS && !isDropping)
            TakeAxis(one.Code, one.Value);

        return [];
    }

    // The kernel's buffer ran over: what follows up to the next report is torn (SYN_DROPPED).
    private RawTouch[] Drop()
    {
        (isDropping, HasLostEvents) = (true, true);
        Array.Clear(slots);
        return [];
    }

    private RawTouch[] EndDrop()
    {
        isDropping = false;
        return [];
    }

    private void TakeAxis(ushort code, int value)
    {
        if (code == InputHeader.ABS_MT_SLOT)
        {
            current = value;
            return;
        }

        if (current < 0 || current >= slots.Length)
            return;

        ref var slot = ref slots[current];
        switch (code)
        {
            case InputHeader.ABS_MT_TRACKING_ID:
                slot = slot with { IsDown = value >= 0, IsNew = value >= 0, IsChanged = true };
                break;
            case InputHeader.ABS_MT_POSITION_X:
                slot = slot with { X = value, IsChanged = true };
                break;
            case InputHeader.ABS_MT_POSITION_Y:
                slot = slot with { Y = value, IsChanged = true };
                break;
            case InputHeader.ABS_MT_PRESSURE:
                slot = slot with { Pressure = value, IsChanged = true };
                break;
            default:
                break;
        }
    }

    private List<RawTouch> Report()
    {
        var changed = new List<RawTouch>();
        for (var id = 0; id < slots.Length; id++)
        {
            ref var slot = ref slots[id];
            if (!slot.IsChanged)
                continue;

            // A new finger in a slot whose old one was never lifted.
            if (slot is { IsNew: true, WasDown: true })
                changed.Add(new(id, IsDown: false, slot.X, slot.Y, 0));

            if (slot.IsDown || slot.WasDown)
                changed.Add(new(id, slot.IsDown, slot.X, slot.Y, PressureOf(slot)));

            slot = slot with { IsChanged = false, IsNew = false, WasDown = slot.IsDown };
        }

        return changed;
    }

    private float PressureOf(Slot slot) => maxPressure <= 0
        ? UnmeasuredPressure
        : Math.Clamp((float)slot.Pressure / maxPressure, 0, 1);

    private readonly record struct Slot(
        bool IsDown, bool WasDown, bool IsNew, bool IsChanged, int X, int Y, int Pressure);
}
