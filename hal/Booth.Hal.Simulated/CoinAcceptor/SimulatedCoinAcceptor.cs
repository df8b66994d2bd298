using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>
/// A pulse acceptor. Coins are physical: inhibited, they fall through to the return tray; taken,
/// they make edges on a line, which are read with the same rule as the real line's.
/// </summary>
/// <remarks>
/// Inhibited at start, at stop, after a jam and after it was unplugged. Trains play one after the
/// other, as coins roll. Signals are told from one timer, in order.
/// </remarks>
public sealed class SimulatedCoinAcceptor : ICoinAcceptor
{
    private const string Device = "simulated coin acceptor";
    private const int MaxPendingEdges = 20_000;

    private static readonly TimeSpan JamAfter = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly CoinTable table;
    private readonly CoinLimits limits;
    private readonly PulseScript script;
    private readonly OneShotTimer pump;
    private readonly Lock gate = new();
    private readonly Lock telling = new();
    private readonly Queue<PulseEdge> edges = new();
    private readonly StatusCell<CoinAcceptorStatus> status =
        new(new CoinAcceptorStatus(DeviceState.Online, null, IsAccepting: false));

    private PulseTrain train = PulseTrain.Silent;
    private uint sequence;
    private TimeSpan lineFreeAt;
    private int edgesToLose;
    private bool stuck;

    /// <param name="time">Paces the pulses.</param>
    /// <param name="table">The acceptor's programming.</param>
    /// <param name="limits">
    /// The timing the reader expects; must have no <see cref="CoinLimits.Problem"/>.
    /// </param>
    /// <param name="seed">Of the mechanics' jitter.</param>
    public SimulatedCoinAcceptor(TimeProvider time, CoinTable table, CoinLimits limits, int seed)
    {
        if (limits.Problem is { } problem)
            throw new ArgumentException(problem, nameof(limits));

        (this.time, this.table, this.limits) = (time, table, limits);
        script = new PulseScript(limits, new Random(seed));
        pump = new OneShotTimer(time, Pump);
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

    /// <summary>Coins in the cash box, whatever they are worth.</summary>
    public int TakenCoins { get; private set; }

    /// <summary>Coins that fell through to the visitor.</summary>
    public int ReturnedCoins { get; private set; }

    /// <summary>What fell through to the visitor.</summary>
    public Money ReturnedValue { get; private set; }

    /// <summary>When the last coin that was put in has been told.</summary>
    public TimeSpan BusyUntil
    {
        get
        {
            lock (gate)
                return lineFreeAt;
        }
    }

    /// <inheritdoc />
    public Task SetAcceptingAsync(bool accepting, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Status.Fault == CoinAcceptorFault.Unplugged)
            throw new DeviceFaultException<CoinAcceptorFault>(
                CoinAcceptorFault.Unplugged, accepting ? "accept" : "inhibit", Device,
                "found no acceptor, expected one: check its connector");

        status.Update(s => s with { IsAccepting = accepting && s.Fault is null });
        return Task.CompletedTask;
    }

    /// <summary>Puts in a coin of the table.</summary>
    /// <exception cref="ArgumentException">
    /// The acceptor is not programmed for such a coin.
    /// </exception>
    public CoinFate InsertCoin(Money value) => Insert(value, script.Clean(PulsesOf(value)));

    /// <summary>Puts in something that the mechanics take and no coin's train describes.</summary>
    public CoinFate InsertSlug() => Insert(Money.Zero, script.Clean(UnknownPulses()));

    /// <summary>Puts in a coin whose last pulse breaks off.</summary>
    public CoinFate InsertHalf(Money value) => Insert(value, script.Half(PulsesOf(value)));

    /// <summary>Puts in a coin read through worn contacts; it still counts.</summary>
    public CoinFate InsertBouncing(Money value) => Insert(value, script.Bouncing(PulsesOf(value)));

    /// <summary>Puts in two coins so close that nobody can tell them apart.</summary>
    public CoinFate InsertMerged(Money first, Money second)
    {
        var both = script.Merged(PulsesOf(first), PulsesOf(second));
        return Insert(first + second, both, coins: 2);
    }

    /// <summary>The next edges never reach the reader; their sequence numbers tell of it.</summary>
    public void LoseEdges(int count)
    {
        lock (gate)
            edgesToLose += count;
    }

    /// <summary>
    /// A coin sticks: the line stays active, and after a second the acceptor says so.
    /// </summary>
    public void Jam()
    {
        lock (gate)
        {
            var at = Later(time.Monotonic(), lineFreeAt);
            stuck = true;
            Enqueue(isActive: true, at);
            lineFreeAt = at;
        }

        Pump();
    }

    /// <summary>
    /// The stuck coin is pulled out; the acceptor stays inhibited until it is told otherwise.
    /// </summary>
    public void ClearJam()
    {
        lock (gate)
        {
            if (!stuck)
                return;

            stuck = false;
            Enqueue(isActive: false, Later(time.Monotonic(), lineFreeAt));
        }

        status.Update(s => s.Fault == CoinAcceptorFault.Jammed
            ? new CoinAcceptorStatus(DeviceState.Online, null, IsAccepting: false) : s);
        Pump();
    }

    /// <summary>The connector is pulled; a train that is being played breaks off.</summary>
    public void Unplug()
    {
        status.Set(new CoinAcceptorStatus(
            DeviceState.Offline, CoinAcceptorFault.Unplugged, IsAccepting: false));
        lock (telling)
        {
            Pump();
            PulseGroup? open;
            lock (gate)
            {
                edges.Clear();
                (sequence, stuck, lineFreeAt) = (0, false, TimeSpan.Zero);
                (train, open) = train.OnLineLost(time.Monotonic());
            }

            Tell(open);
        }
    }

    /// <summary>The connector is back; inhibited.</summary>
    public void Replug() => status.Update(s => s.Fault == CoinAcceptorFault.Unplugged
        ? new CoinAcceptorStatus(DeviceState.Online, null, IsAccepting: false) : s);

    /// <summary>Empties the return tray.</summary>
    public void TakeReturnedCoins()
    {
        lock (gate)
            (ReturnedCoins, ReturnedValue) = (0, Money.Zero);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        status.Update(s => s with { IsAccepting = false });
        pump.Dispose();
        return ValueTask.CompletedTask;
    }

    private CoinFate Insert(Money value, List<double> lengthsMs, int coins = 1)
    {
        lock (gate)
        {
            if (!Status.IsAccepting || stuck || edges.Count + lengthsMs.Count + 1 > MaxPendingEdges)
            {
                ReturnedCoins += coins;
                ReturnedValue += value;
                return CoinFate.Returned;
            }

            TakenCoins += coins;
            Play(lengthsMs);
        }

        Pump();
        return CoinFate.Taken;
    }

    private void Play(List<double> lengthsMs)
    {
        var at = Later(time.Monotonic(), lineFreeAt);
        var isActive = true;
        Enqueue(isActive, at);
        foreach (var length in lengthsMs)
        {
            at += TimeSpan.FromMilliseconds(length);
            isActive = !isActive;
            Enqueue(isActive, at);
        }

        lineFreeAt = at + TimeSpan.FromMilliseconds(limits.GroupGapMs + 1);
    }

    private void Enqueue(bool isActive, TimeSpan at)
    {
        if (edgesToLose > 0)
            (edgesToLose, sequence) = (edgesToLose - 1, sequence + 1);
        else
            edges.Enqueue(new PulseEdge(isActive, at, sequence++));
    }

    // Told under one lock, so that signals keep their order whoever pumps.
    private void Pump()
    {
        lock (telling)
        {
            var now = time.Monotonic();
            while (TakeGroup(now, out var group))
                Tell(group);

            TimeSpan? jamAt;
            lock (gate)
                jamAt = train.ActiveSince + JamAfter;

            if (jamAt <= now)
                status.Update(s => s.Fault is not null ? s : new CoinAcceptorStatus(
                    DeviceState.HardwareError, CoinAcceptorFault.Jammed, IsAccepting: false));

            Arm(jamAt > now ? jamAt : null);
        }
    }

    // False when nothing is due; true with or without a finished group.
    private bool TakeGroup(TimeSpan now, out PulseGroup? group)
    {
        lock (gate)
        {
            if (edges.TryPeek(out var edge) && edge.At <= now)
            {
                edges.Dequeue();
                (train, group) = train.OnEdge(edge, limits);
                return true;
            }

            (var next, group) = train.OnTime(now, limits);
            var moved = !ReferenceEquals(next, train);
            train = next;
            return moved;
        }
    }

    private void Arm(TimeSpan? jamAt)
    {
        lock (gate)
        {
            TimeSpan? edgeAt = edges.TryPeek(out var edge) ? edge.At : null;
            pump.Arm(Earliest(Earliest(edgeAt, train.ClosesAt(limits)), jamAt));
        }
    }

    private void Tell(PulseGroup? group)
    {
        if (group is { } g)
            CoinSensed?.Invoke(new CoinSignal(
                g.Pulses, g.ShortestPulseMs, g.LongestPulseMs, g.At, g.EventsLost));
    }

    private int PulsesOf(Money value) => table.PulsesOf(value)
        ?? throw new ArgumentException(
            $"found a coin of {value}, expected one of {string.Join(", ", table.Values.Values)}");

    private int UnknownPulses() =>
        Enumerable.Range(1, CoinLimits.MaxPulses).Except(table.Values.Keys).Append(1).First();

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan? Earliest(TimeSpan? a, TimeSpan? b) =>
        a is null ? b : b is null || a < b ? a : b;
}
