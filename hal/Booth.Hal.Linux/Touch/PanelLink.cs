namespace Booth.Hal.Linux;

/// <summary>What the panels share: lock, status, contacts, opening again, the stuck contact.</summary>
internal sealed class PanelLink : IDisposable
{
    private static readonly TimeSpan ReopenInterval = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly Action open;
    private readonly Action close;
    private readonly Func<TimeSpan?> read;
    private readonly OneShotTimer timer;
    private readonly Lock gate = new();
    private bool isOpen;
    private bool isEnding;

    /// <param name="time">On the clock of the samples.</param>
    /// <param name="tell">Hears the contacts.</param>
    /// <param name="open">Opens the device; throws IOException.</param>
    /// <param name="close">Closes what is open of it.</param>
    /// <param name="read">
    /// Takes what waits to the board; returns when to be called again at the latest; throws
    /// IOException.
    /// </param>
    public PanelLink(
        TimeProvider time, Action<TouchContact> tell, Action open, Action close,
        Func<TimeSpan?> read)
    {
        (this.time, this.open, this.close, this.read) = (time, open, close, read);
        Board = new ContactBoard(tell);
        timer = new OneShotTimer(time, Pump);
    }

    public ContactBoard Board { get; }

    public StatusCell<TouchStatus> Status { get; } =
        new(new(DeviceState.Offline, TouchFault.Unplugged));

    /// <summary>Called when the device has something, and by the timer.</summary>
    public void Pump()
    {
        lock (gate)
        {
            if (isEnding)
                return;

            try
            {
                Open();
                var again = read();
                var stuckAt = Board.StuckAt;
                var isStuck = stuckAt <= time.Monotonic();
                Status.Set(isStuck
                    ? new(DeviceState.HardwareError, TouchFault.StuckContact)
                    : new(DeviceState.Online, null));
                timer.Arm(Earliest(again, isStuck ? null : stuckAt));
            }
            catch (IOException)
            {
                Lose();
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isEnding = true;
            close();
        }

        timer.Dispose();
    }

    private void Open()
    {
        if (isOpen)
            return;

        open();
        isOpen = true;
    }

    // Fingers are lifted first: nobody may believe in a hand that cannot be felt any more.
    private void Lose()
    {
        close();
        isOpen = false;
        Board.LiftAll(time.Monotonic());
        Status.Set(new(DeviceState.Offline, TouchFault.Unplugged));
        timer.Arm(time.Monotonic() + ReopenInterval);
    }

    private static TimeSpan? Earliest(TimeSpan? a, TimeSpan? b) =>
        a is null ? b : b is null || a < b ? a : b;
}
