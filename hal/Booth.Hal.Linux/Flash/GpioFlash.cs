namespace Booth.Hal.Linux;

/// <summary>A flash on a GPIO line.</summary>
/// <remarks>
/// Device: LED panels with a driver that lights while its input is active (3.3 V, MOSFET gate).
/// Wiring: an output, active high, with a resistor that keeps the gate off when nobody drives it.
/// The driver must limit a pulse to 1 s by itself: a process that dies while the line is active
/// leaves it to the kernel, which keeps the level until the line is asked for again.
/// Trust: lit when the kernel has driven the line; the LEDs follow within 0.1 ms.
/// Unplug: a line that cannot be driven is offline; every shot tries it again.
/// | what | how long |
/// | pulse | 1 to 500 ms, ended by a timer |
/// </remarks>
public sealed class GpioFlash : IFlash
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private readonly Func<IOutputLine> open;
    private readonly TimeProvider time;
    private readonly OneShotTimer off;
    private readonly Lock gate = new();
    private IOutputLine? line;
    private FlashStatus status = new(DeviceState.Online, 0, IsLit: false);

    /// <param name="open">Opens the line; called again after a failure.</param>
    /// <param name="time">Ends the pulses.</param>
    public GpioFlash(Func<IOutputLine> open, TimeProvider time)
    {
        (this.open, this.time) = (open, time);
        off = new OneShotTimer(time, TurnOff);
        TryOpen();
    }

    /// <inheritdoc />
    public FlashStatus Status
    {
        get
        {
            lock (gate)
                return status;
        }
    }

    /// <inheritdoc />
    public Task<TimeSpan> FireAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (duration < Shortest || duration > Longest)
            throw Fault(
                FlashFault.PulseOutOfRange,
                $"found {duration.TotalMilliseconds} ms, expected 1..500 ms");

        lock (gate)
        {
            if ((line is null && !TryOpen()) || !TrySet(true))
                throw Fault(
                    FlashFault.Unplugged, "found no GPIO line, expected one: check the controller");

            var litAt = time.Monotonic();
            status = new(DeviceState.Online, status.Fired + 1, IsLit: true);
            off.Arm(litAt + duration);
            return Task.FromResult(litAt);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        off.Dispose();
        lock (gate)
            Close();

        return ValueTask.CompletedTask;
    }

    private void TurnOff()
    {
        lock (gate)
        {
            if (line is not null && TrySet(false))
                status = status with { IsLit = false };
        }
    }

    private bool TryOpen()
    {
        try
        {
            line = open();
            status = status with { State = DeviceState.Online };
            return true;
        }
        catch (IOException)
        {
            Lose();
            return false;
        }
    }

    private bool TrySet(bool isActive)
    {
        try
        {
            line!.Set(isActive);
            return true;
        }
        catch (IOException)
        {
            Lose();
            return false;
        }
    }

    private void Lose()
    {
        Close();
        status = status with { State = DeviceState.Offline };
    }

    private void Close()
    {
        line?.Dispose();
        line = null;
        status = status with { IsLit = false };
    }

    private static DeviceFaultException<FlashFault> Fault(FlashFault fault, string detail) =>
        new(fault, "fire", "flash", detail);
}
