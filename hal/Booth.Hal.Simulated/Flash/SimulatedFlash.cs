namespace Booth.Hal.Simulated;

/// <summary>
/// A flash on a line without feedback: when the tube fails, the line still says it fired, and only
/// the shot shows it.
/// </summary>
public sealed class SimulatedFlash(TimeProvider time, SimulatedLight light) : IFlash
{
    private const string Device = "simulated flash";

    private readonly Lock gate = new();
    private bool unplugged;
    private bool failing;
    private TimeSpan lateness;
    private TimeSpan litUntil;
    private long fired;

    /// <inheritdoc />
    public FlashStatus Status
    {
        get
        {
            lock (gate)
            {
                var state = unplugged ? DeviceState.Offline : DeviceState.Online;
                return new FlashStatus(state, fired, time.Monotonic() < litUntil);
            }
        }
    }

    /// <inheritdoc />
    public Task<TimeSpan> FireAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (duration < TimeSpan.FromMilliseconds(1) || duration > TimeSpan.FromMilliseconds(500))
            throw Fault(
                FlashFault.PulseOutOfRange,
                $"found a pulse of {duration.TotalMilliseconds} ms, expected 1..500 ms");

        lock (gate)
        {
            if (unplugged)
                throw Fault(FlashFault.Unplugged, "found no line, expected one: check the connector");

            var now = time.Monotonic();
            (fired, litUntil) = (fired + 1, now + duration);
            if (!failing)
                light.Add(now + lateness, now + lateness + duration);

            return Task.FromResult(now);
        }
    }

    /// <summary>The tube does not light, though the line is driven.</summary>
    public void Fail() => Change(() => failing = true);

    /// <summary>The tube lights this much after the line says so.</summary>
    public void BeLate(TimeSpan by) => Change(() => lateness = by);

    /// <summary>The line is gone.</summary>
    public void Unplug() => Change(() => unplugged = true);

    /// <summary>Everything works again.</summary>
    public void Repair() => Change(() => (unplugged, failing, lateness) = (false, false, TimeSpan.Zero));

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Change(() => litUntil = TimeSpan.Zero);
        return ValueTask.CompletedTask;
    }

    private void Change(Action action)
    {
        lock (gate)
            action();
    }

    private static DeviceFaultException<FlashFault> Fault(FlashFault fault, string detail) =>
        new(fault, "fire", Device, detail);
}
