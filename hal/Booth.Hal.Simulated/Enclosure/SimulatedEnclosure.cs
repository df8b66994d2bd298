namespace Booth.Hal.Simulated;

/// <summary>
/// The box: all values are set by hand, and the room on the disk is the real one until forced.
/// </summary>
public sealed class SimulatedEnclosure : IEnclosure
{
    // Below this a change of the real disk is not worth an event.
    private const long DiskStepMb = 64;

    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(10);

    private readonly string diskPath;
    private readonly StatusCell<EnclosureStatus> status;
    private readonly ITimer poll;
    private long? forcedFreeMb;

    /// <param name="time">Its timers poll the disk every 10 s.</param>
    /// <param name="diskPath">A folder on the disk that holds the journal; it must exist.</param>
    public SimulatedEnclosure(TimeProvider time, string diskPath)
    {
        this.diskPath = diskPath;
        status = new(new EnclosureStatus(
            DoorOpen: false, CurtainOpen: false, TemperatureC: 38, FreeMb(), ClockSynced: true));
        poll = time.CreateTimer(_ => Update(s => s), null, PollEvery, PollEvery);
    }

    /// <inheritdoc />
    public event Action<EnclosureStatus>? StatusChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public EnclosureStatus Status => status.Current;

    /// <summary>The service door.</summary>
    public void SetDoor(bool open) => Update(s => s with { DoorOpen = open });

    /// <summary>The visitor's curtain.</summary>
    public void SetCurtain(bool open) => Update(s => s with { CurtainOpen = open });

    /// <summary>Board temperature, degrees Celsius.</summary>
    public void SetTemperature(double celsius) => Update(s => s with { TemperatureC = celsius });

    /// <summary>Whether the wall clock can be trusted.</summary>
    public void SetClockSynced(bool synced) => Update(s => s with { ClockSynced = synced });

    /// <summary>Room on the disk in megabytes; null: the real room again.</summary>
    public void ForceDiskFree(long? megabytes)
    {
        // A room that is set by hand changes by hand only.
        TimeSpan every = megabytes is null ? PollEvery : Timeout.InfiniteTimeSpan;
        poll.Change(every, every);
        status.Update(now =>
        {
            forcedFreeMb = megabytes;
            return now with { DiskFreeMb = FreeMb() };
        });
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => poll.DisposeAsync();

    private void Update(Func<EnclosureStatus, EnclosureStatus> change) =>
        status.Update(now => change(now) with { DiskFreeMb = FreeMb() });

    private long FreeMb() => forcedFreeMb
        ?? (new DriveInfo(diskPath).AvailableFreeSpace >> 20) / DiskStepMb * DiskStepMb;
}
