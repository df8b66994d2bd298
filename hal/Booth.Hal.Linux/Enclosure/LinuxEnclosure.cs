namespace Booth.Hal.Linux;

/// <summary>Door, curtain and key on GPIO lines; temperature, disk and clock from the kernel.</summary>
/// <remarks>
/// Wiring: reed contacts to ground, closed when the door is: inputs, active high with a pull-up, so
/// that a cut wire reads as an open door. The curtain's and the key's likewise by their own logic.
/// Trust: levels debounced by the kernel (20 ms and more), read after each edge.
/// Unplug: while a line cannot be read, the door counts as open, curtain as closed, key as off.
/// Our own crash: inputs only, nothing to make safe.
/// | what | how long |
/// | a switch | at once, after its debounce time |
/// | temperature, disk, clock, throttling | every 5 s |
/// </remarks>
public sealed class LinuxEnclosure : IEnclosure
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(5);

    private readonly IBoardReadings readings;
    private readonly Contact? door;
    private readonly Contact? curtain;
    private readonly Contact? key;
    private readonly StatusCell<EnclosureStatus> status;
    private readonly ITimer poll;
    private readonly Lock gate = new();
    private bool isClosed;

    /// <param name="lines">The switches.</param>
    /// <param name="readings">The board.</param>
    /// <param name="time">Paces the looks.</param>
    /// <exception cref="IOException">The board cannot be read: its files are wrong.</exception>
    public LinuxEnclosure(EnclosureLines lines, IBoardReadings readings, TimeProvider time)
    {
        this.readings = readings;
        door = Make(lines.Door, safe: true);
        curtain = Make(lines.Curtain, safe: false);
        key = Make(lines.ServiceKey, safe: false);
        status = new(new EnclosureStatus(
            DoorOpen: false, CurtainOpen: false, readings.TemperatureC(), readings.DiskFreeMb(),
            readings.ClockSynced(), IsThrottled: readings.IsThrottled()));
        ReadSwitches();
        poll = time.CreateTimer(_ => Look(), null, PollEvery, PollEvery);
    }

    /// <inheritdoc />
    public event Action<EnclosureStatus>? StatusChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public EnclosureStatus Status => status.Current;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await poll.DisposeAsync();
        lock (gate)
        {
            isClosed = true;
            door?.Dispose();
            curtain?.Dispose();
            key?.Dispose();
        }
    }

    private Contact? Make(Func<IInputLine>? open, bool safe) =>
        open is null ? null : new Contact(open, safe, ReadSwitches);

    private void Look()
    {
        ReadSwitches();
        status.Update(s => s with
        {
            TemperatureC = OrLast(readings.TemperatureC, s.TemperatureC),
            DiskFreeMb = OrLast(readings.DiskFreeMb, 0),
            ClockSynced = readings.ClockSynced(),
            IsThrottled = OrLast(readings.IsThrottled, s.IsThrottled),
        });
    }

    private void ReadSwitches()
    {
        lock (gate)
        {
            if (isClosed)
                return;

            var (isDoorOpen, isCurtainOpen, isKeyOn) =
                (door?.Read() ?? false, curtain?.Read() ?? false, key?.Read() ?? false);
            status.Update(s => s with
            {
                DoorOpen = isDoorOpen,
                CurtainOpen = isCurtainOpen,
                ServiceKeyOn = isKeyOn,
            });
        }
    }

    // A sensor that fails for a moment changes nothing; a disk that fails has no room.
    private static T OrLast<T>(Func<T> read, T last)
    {
        try
        {
            return read();
        }
        catch (IOException)
        {
            return last;
        }
    }
}
