using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>A coin acceptor that tells a coin by a train of pulses.</summary>
/// <remarks>
/// Device: any pulse acceptor (616, HX-916, NRI G-13 pulse). Pulse lengths are its programming and
/// stand in the configuration.
/// Wiring: COIN is an open collector that pulls to ground: an input, active low, pull-up. The rules
/// debounce it by the times of its edges: the kernel's debounce stamps late and can miss a pulse
/// (decision 012). INHIBIT is driven by us through a transistor so that active takes coins; a
/// resistor keeps the acceptor inhibited when nobody drives the line.
/// Trust: edges carry the kernel's time and the line's sequence number; a gap spoils the coins it
/// may have touched and is told. The silence that ends a coin is judged only after every edge
/// before it was read, however late this process runs.
/// Unplug: the line cannot tell an acceptor that is gone from one that is silent; a controller that
/// is gone is offline and opened again.
/// Our own crash: the kernel frees the lines, the resistor inhibits. Safe value: inhibited, at
/// opening, after any fault and at closing.
/// | what | how long |
/// | pulse, gap, silence that ends a coin | the limits in the configuration |
/// | line active for longer than | 1 s: jammed |
/// </remarks>
public sealed class PulseCoinAcceptor : ICoinAcceptor
{
    private const string Device = "coin acceptor";

    private static readonly TimeSpan JamAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ReopenInterval = TimeSpan.FromSeconds(1);

    private readonly Func<IInputLine> openPulses;
    private readonly Func<IOutputLine> openAccept;
    private readonly TimeProvider time;
    private readonly CoinLimits limits;
    private readonly OneShotTimer timer;
    private readonly Lock gate = new();
    private readonly StatusCell<CoinAcceptorStatus> status = new(Gone);

    private PulseTrain train = PulseTrain.Silent;
    private IInputLine? pulses;
    private IOutputLine? accept;
    private bool isClosed;

    /// <param name="openPulses">Opens the input; called again when the controller was gone.</param>
    /// <param name="openAccept">Opens the output whose active level takes coins.</param>
    /// <param name="time">On the clock of the edges.</param>
    /// <param name="limits">Must have no <see cref="CoinLimits.Problem"/>.</param>
    public PulseCoinAcceptor(
        Func<IInputLine> openPulses, Func<IOutputLine> openAccept, TimeProvider time,
        CoinLimits limits)
    {
        if (limits.Problem is { } problem)
            throw new ArgumentException(problem, nameof(limits));

        (this.openPulses, this.openAccept) = (openPulses, openAccept);
        (this.time, this.limits) = (time, limits);
        timer = new OneShotTimer(time, Pump);
        Pump();
    }

    /// <inheritdoc />
    public event Action<CoinAcceptorStatus>? StatusChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public event Action<CoinSignal>? CoinSensed;

    /// <inheritdoc />
    public CoinAcceptorStatus Status => status.Current;

    private static CoinAcceptorStatus Gone =>
        new(DeviceState.Offline, CoinAcceptorFault.Unplugged, IsAccepting: false);

    /// <inheritdoc />
    public Task SetAcceptingAsync(bool accepting, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (accept is null || !TryDrive(accepting && Status.Fault is null))
                throw new DeviceFaultException<CoinAcceptorFault>(
                    CoinAcceptorFault.Unplugged, accepting ? "accept" : "inhibit", Device,
                    "found no GPIO line, expected one: check the controller");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        lock (gate)
        {
            isClosed = true;
            Close();
            status.Update(s => s with { IsAccepting = false });
        }

        timer.Dispose();
        return ValueTask.CompletedTask;
    }

    // Whoever comes, the line or the timer: signals are told under one lock, in order.
    private void Pump()
    {
        lock (gate)
        {
            if (isClosed || !TryBeOpen())
                return;

            try
            {
                // Taken before the edges are: none before it is left when they have been read.
                var now = time.Monotonic();
                while (pulses!.TryReadEdge(out var edge))
                    Take(train.OnEdge(edge, limits));

                Take(train.OnTime(now, limits));
                WatchForJam(now);
            }
            catch (IOException)
            {
                Lose();
            }
        }
    }

    private void Take((PulseTrain Next, PulseGroup? Group) step)
    {
        train = step.Next;
        if (step.Group is { } g)
            CoinSensed?.Invoke(new CoinSignal(
                g.Pulses, g.ShortestPulseMs, g.LongestPulseMs, g.At, g.EventsLost));
    }

    private void WatchForJam(TimeSpan now)
    {
        var jamAt = train.ActiveSince + JamAfter;
        if (jamAt <= now && Status.Fault is null)
        {
            TryDrive(false);
            status.Update(s => s.Fault is not null ? s : new(
                DeviceState.HardwareError, CoinAcceptorFault.Jammed, IsAccepting: false));
        }
        else if (jamAt is null && Status.Fault == CoinAcceptorFault.Jammed)
            status.Set(new(DeviceState.Online, null, IsAccepting: false));

        timer.Arm(jamAt > now ? jamAt : train.ClosesAt(limits));
    }

    private bool TryBeOpen()
    {
        if (pulses is not null)
            return true;

        try
        {
            accept = openAccept();
            pulses = openPulses();

            // A line that is active already is a coin of which nobody saw the beginning.
            train = PulseTrain.SilentAfter(0);
            if (pulses.Read())
                Take(PulseTrain.SilentAfter(uint.MaxValue)
                    .OnEdge(new(IsActive: true, time.Monotonic(), 0), limits));

            pulses.Ready += Pump;
            pulses.Start();
            status.Set(new(DeviceState.Online, null, IsAccepting: false));
            return true;
        }
        catch (IOException)
        {
            Lose();
            return false;
        }
    }

    private bool TryDrive(bool accepting)
    {
        try
        {
            accept!.Set(accepting);
            status.Update(s => s with { IsAccepting = accepting });
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
        status.Set(Gone);
        Take(train.OnLineLost(time.Monotonic()));
        timer.Arm(time.Monotonic() + ReopenInterval);
    }

    private void Close()
    {
        accept?.Dispose();
        pulses?.Dispose();
        (accept, pulses) = (null, null);
    }
}
