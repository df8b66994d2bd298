using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>A coin acceptor that speaks ccTalk over a serial line.</summary>
/// <remarks>
/// Device: any ccTalk coin acceptor with header 229 (Alberici AL66, NRI G-13, SR5i and the like).
/// Datasheet: ccTalk Serial Communication Protocol, Generic Specification, issue 4.7.
/// Wiring: one bidirectional data line, open collector, idle high, pulled up to 5 V by the
/// interface; 9600 baud, 8N1; common ground; the acceptor has its own 12 V.
/// Trust: a coin counts when its event counter says so, never by a poll that was missed; the
/// position's value comes from the acceptor's own coin names, read at every opening.
/// Unplug: three exchanges without a valid answer. The counter is kept: coins that fell while only
/// the data line was cut are read afterwards; a counter of 0 means power was lost, and the coin
/// that may have fallen then is told as unreadable.
/// Our own crash: the acceptor keeps its last inhibit; the next start inhibits it before anything
/// else. Safe value: master inhibit on, at opening, after any fault and at closing.
/// | what | how long |
/// | poll | 200 ms |
/// | an answer | 2 to 20 ms; given up after 150 ms, asked 3 times |
/// | a coin, from slot to event | 100 to 300 ms |
/// </remarks>
public sealed class CcTalkCoinAcceptor : ICoinAcceptor
{
    private const int Positions = 16;

    private static readonly TimeSpan JobLimit = TimeSpan.FromSeconds(5);

    private readonly Func<IByteLine> open;
    private readonly TimeProvider time;
    private readonly CcTalkOptions options;
    private readonly Worker worker;
    private readonly Money?[] values = new Money?[Positions + 1];
    private readonly StatusCell<CoinAcceptorStatus> status = new(Gone);

    private IByteLine? line;
    private CcTalkBus? bus;
    private string serialNumber = "";
    private byte? counter;
    private bool wasAccepting;

    /// <param name="open">Opens the line; called again after every failure.</param>
    /// <param name="time">Stamps the coins.</param>
    /// <param name="options">Coins and timing.</param>
    public CcTalkCoinAcceptor(Func<IByteLine> open, TimeProvider time, CcTalkOptions options)
    {
        (this.open, this.time, this.options) = (open, time, options);
        worker = new Worker("coin acceptor", Step, End);
        Reach();
        worker.Start();
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
    public async Task SetAcceptingAsync(bool accepting, CancellationToken cancellationToken) =>
        await worker.DoAsync(() => SetAccepting(accepting), cancellationToken)
            .WaitAsync(JobLimit, cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        worker.Dispose();
        return ValueTask.CompletedTask;
    }

    private bool SetAccepting(bool accepting)
    {
        // A line that was cut and not yet missed is found out here.
        if (bus is not null)
            Try(bus => Inhibit(bus, !accepting));

        if (bus is null)
            throw new DeviceFaultException<CoinAcceptorFault>(
                CoinAcceptorFault.Unplugged, accepting ? "accept" : "inhibit", "coin acceptor",
                "found no answer, expected one: check its power and its data line");

        return true;
    }

    private TimeSpan Step()
    {
        if (bus is null)
            Reach();
        else
            Try(Poll);

        return bus is null ? options.ReopenInterval : options.PollInterval;
    }

    private void Poll(CcTalkBus reached)
    {
        var news = ReadEvents(reached);
        if (news.IsReset || (wasAccepting && news.Counter == 0))
            OnReset(reached);

        wasAccepting = false;
        if (news.Lost > 0)
            Tell(null, news.Lost);

        foreach (var one in news.Events)
            OnEvent(reached, one);

        if (Status.Fault == CoinAcceptorFault.Jammed && IsWell(reached))
            status.Set(new(DeviceState.Online, null, IsAccepting: false));
    }

    private CcTalkEvents ReadEvents(CcTalkBus reached)
    {
        var answer = reached.Ask(CcTalkHeader.ReadBufferedCredit);
        var news = CcTalkEvents.Read(counter, answer.AsSpan())
            ?? throw new IOException($"found {answer.Length} bytes of credit, expected 11");
        counter = news.Counter;
        return news;
    }

    private void OnEvent(CcTalkBus reached, CcTalkEvent one)
    {
        if (one.IsCoin || one.IsUncertain)
            Tell(one.IsCoin ? values[one.Position] : null, eventsLost: 0);
        else if (one.IsJam)
        {
            Inhibit(reached, inhibited: true);
            status.Set(new(DeviceState.HardwareError, CoinAcceptorFault.Jammed, false));
        }
    }

    // A coin that fell just before the power went is in the cash box and in nobody's memory.
    private void OnReset(CcTalkBus reached)
    {
        if (Status.IsAccepting || wasAccepting)
            Tell(null, eventsLost: 1);

        Prepare(reached);
        status.Set(new(DeviceState.Online, null, IsAccepting: false));
    }

    private void Tell(Money? value, int eventsLost)
    {
        var pulses = value is { } coin ? options.Table.PulsesOf(coin) ?? 0 : 0;
        var width = pulses == 0 ? 0 : options.Limits.MinPulseMs;
        CoinSensed?.Invoke(new(pulses, width, width, time.Monotonic(), eventsLost));
    }

    private void Reach()
    {
        try
        {
            line = open();
            var found = new CcTalkBus(line, time, options.ReplyLimit);
            Prepare(found);
            Recognise(found);
            bus = found;
            status.Set(new(DeviceState.Online, null, IsAccepting: false));
        }
        catch (IOException)
        {
            // The status says so already; the next step tries again.
            Close();
        }
    }

    private void Prepare(CcTalkBus found)
    {
        found.Ask(CcTalkHeader.SimplePoll);
        found.Ask(CcTalkHeader.ModifyMasterInhibitStatus, 0);
        ushort taken = 0;
        for (byte position = 1; position <= Positions; position++)
        {
            var value = CcTalkCoinId.Value(
                found.Ask(CcTalkHeader.RequestCoinId, position).AsSpan());
            values[position] = value;
            if (value is { } coin && options.Table.PulsesOf(coin) is not null)
                taken |= (ushort)(1 << (position - 1));
        }

        found.Ask(CcTalkHeader.ModifyInhibitStatus, (byte)taken, (byte)(taken >> 8));
    }

    // Another acceptor counts from elsewhere, and what it remembers is not ours.
    private void Recognise(CcTalkBus found)
    {
        var number = Convert.ToHexString(found.Ask(CcTalkHeader.RequestSerialNumber).AsSpan());
        if (number != serialNumber)
            (serialNumber, counter) = (number, null);

        if (counter is null)
            ReadEvents(found);
    }

    private void Inhibit(CcTalkBus reached, bool inhibited)
    {
        var accepting = !inhibited && Status.Fault is null;
        reached.Ask(CcTalkHeader.ModifyMasterInhibitStatus, accepting ? (byte)1 : (byte)0);
        status.Update(s => s with { IsAccepting = accepting });
    }

    private static bool IsWell(CcTalkBus reached) =>
        reached.Ask(CcTalkHeader.PerformSelfCheck) is [0];

    private void Try(Action<CcTalkBus> exchange)
    {
        try
        {
            exchange(bus!);
        }
        catch (IOException)
        {
            Close();
            wasAccepting |= Status.IsAccepting;
            status.Set(Gone);
        }
    }

    private void Close()
    {
        line?.Dispose();
        (line, bus) = (null, null);
    }

    private void End()
    {
        if (bus is not null)
            Try(bus => Inhibit(bus, inhibited: true));

        Close();
        status.Update(s => s with { IsAccepting = false });
    }
}
