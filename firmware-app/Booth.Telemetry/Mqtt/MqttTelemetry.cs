using System.Collections.Immutable;
using Booth.Engine;

namespace Booth.Telemetry;

/// <summary>The booth's voice to its fleet: Sparkplug B over MQTT, on its own thread.</summary>
/// <remarks>
/// One slot holds the newest snapshot, so nothing grows while the broker is away; counters are
/// lifetime totals, so a replaced snapshot loses no count. What changed meanwhile is the engine's to
/// keep and comes back as history. Every failure ends in
/// <see cref="Status" /> and another try.
/// </remarks>
public sealed class MqttTelemetry : ITelemetry
{
    // A host that asks without pause gets one birth a second.
    private const int RebirthIntervalMs = 1_000;
    private const int StopSpareMs = 1_000;

    private readonly TelemetryOptions _options;
    private readonly TimeProvider _time;
    private readonly ReconnectPolicy _policy;
    private readonly SparkplugTopics _topics;
    private readonly SparkplugNode _node;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _ended =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ManualResetEventSlim _stop = new();

    private volatile BoothSnapshot? _newest;
    private volatile TelemetryStatus _status;
    private volatile HistoryBatch? _history;
    private BoothSnapshot? _taken;
    private long _bornAt;
    private long _heartbeatAt;
    private bool _isRebirthWanted;
    private int _isStarted;
    private long _dropped;

    /// <summary>Checks the options; <see cref="Start" /> connects.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public MqttTelemetry(TelemetryOptions options, TimeProvider time, Random jitter)
    {
        if (options.Problems() is [var first, ..])
        {
            throw new ArgumentException(first, nameof(options));
        }

        (_options, _time) = (options, time);
        _policy = new ReconnectPolicy(options, jitter);
        _topics = new SparkplugTopics(options.Group, options.BoothId);
        _node = new SparkplugNode(_topics, time);
        _status = new TelemetryStatus(false, options.ToString(), null, 0, 0, 0, 0);
        _thread = new Thread(Run) { IsBackground = true, Name = "telemetry" };
    }

    /// <summary>How the line is now; never waits.</summary>
    public TelemetryStatus Status => _status with { Dropped = Interlocked.Read(ref _dropped) };

    /// <inheritdoc />
    public bool IsHeard => _status.Connected;

    /// <inheritdoc />
    public Forwarding Forwarding => _history?.State ?? Forwarding.None;

    /// <inheritdoc />
    public void Start(BoothSnapshot first)
    {
        _newest = first;
        if (Interlocked.Exchange(ref _isStarted, 1) == 0)
        {
            _thread.Start();
        }
    }

    /// <inheritdoc />
    public void Update(BoothSnapshot snapshot)
    {
        var replaced = Interlocked.Exchange(ref _newest, snapshot);
        if (!ReferenceEquals(replaced, Volatile.Read(ref _taken)))
        {
            Interlocked.Increment(ref _dropped);
        }
    }

    /// <inheritdoc />
    public ImmutableArray<TelemetryReport> Changes(BoothSnapshot before, BoothSnapshot now) =>
        History.Changes(before, now, _time.GetUtcNow());

    /// <inheritdoc />
    public void Forward(ImmutableArray<TelemetryReport> reports) =>
        _history = new HistoryBatch(reports);

    /// <summary>Says NDEATH and disconnects when that is possible in time.</summary>
    public async ValueTask DisposeAsync()
    {
        _stop.Set();
        if (Interlocked.Exchange(ref _isStarted, 1) == 0)
        {
            _ended.TrySetResult();
        }

        try
        {
            await _ended.Task.WaitAsync(
                TimeSpan.FromMilliseconds(_options.StopTimeoutMs + StopSpareMs));
            _stop.Dispose();
        }
        catch (TimeoutException)
        {
            // The thread sits in a connect that only the kernel ends. It holds no visitor's data
            // and dies with the process.
            _status = _status with { LastError = "stop: the connect did not end in time" };
        }
    }

    private void Run()
    {
        while (!_stop.IsSet)
        {
            var delay = RunOneConnection();
            _status = _status with { Connected = false };
            LoseHistory();
            _stop.Wait(delay);
        }

        _ended.TrySetResult();
    }

    /// <returns>How long to wait before the next.</returns>
    private TimeSpan RunOneConnection()
    {
        // One that was handed over as the last line broke is taken back by now.
        LoseHistory();
        try
        {
            _node.NextConnection();
            _status = _status with { Connects = _status.Connects + 1 };
            using var session = MqttSession.Open(_options, _topics.NodeDeath, _node.Death());
            Talk(session);
            SayGoodbye(session);
            return TimeSpan.Zero;
        }
        catch (MqttException fault)
        {
            _status = _status with { LastError = fault.Message };
            return _policy.Next(fault.IsLocal);
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException)
        {
            _status = _status with
            {
                LastError = "libmosquitto.so.1 cannot be loaded: install libmosquitto1",
            };
            return _policy.Next(isLocal: true);
        }
        catch (Exception impossible)
        {
            // Telemetry is the last thing that may take a booth down: say it and go on.
            _status = _status with { LastError = $"telemetry: {impossible}" };
            return _policy.Next(isLocal: true);
        }
    }

    private void Talk(MqttSession session)
    {
        WaitForAnswer(session, () => session.IsConnected, "CONNACK");
        session.Subscribe(_topics.NodeCommand);
        WaitForAnswer(session, () => session.IsSubscribed, "SUBACK");
        var since = _time.GetTimestamp();
        Bear(session);
        while (!_stop.IsSet)
        {
            session.Turn();
            if (ElapsedMs(since) >= _options.StableMs)
            {
                _policy.Stable();
            }

            ReadCommands(session);
            if (_isRebirthWanted && ElapsedMs(_bornAt) >= RebirthIntervalMs)
            {
                Bear(session);
            }

            Report(session);
            TellHistory(session);
        }
    }

    private void WaitForAnswer(MqttSession session, Func<bool> isThere, string what)
    {
        var since = _time.GetTimestamp();
        while (!isThere() && !_stop.IsSet)
        {
            if (ElapsedMs(since) > _options.AnswerTimeoutMs)
            {
                throw NoAnswer(what);
            }

            session.Turn();
        }
    }

    private void Bear(MqttSession session)
    {
        if (_stop.IsSet)
        {
            return;
        }

        _node.Birth(TakeMetrics(), (topic, payload) => Send(session, topic, payload));
        _bornAt = _heartbeatAt = _time.GetTimestamp();
        _isRebirthWanted = false;
        _status = _status with { Connected = true };
    }

    private void ReadCommands(MqttSession session)
    {
        var refused = session.TakeDroppedCount();
        while (session.TryRead(out var message))
        {
            // A retained command is an old one: nobody asks now.
            if (message.Topic == _topics.NodeCommand && !message.Retained
                && SparkplugNode.IsRebirthRequest(message.Payload))
            {
                _isRebirthWanted = true;
            }
            else
            {
                refused++;
            }
        }

        _status = _status with { CommandsRefused = _status.CommandsRefused + refused };
    }

    private void Report(MqttSession session)
    {
        var isHeartbeat = ElapsedMs(_heartbeatAt) >= _options.HeartbeatS * 1000.0;
        if (!isHeartbeat && ReferenceEquals(_newest, _taken))
        {
            return;
        }

        _node.Data(
            TakeMetrics(), isHeartbeat, (topic, payload) => Send(session, topic, payload));
        if (isHeartbeat)
        {
            _heartbeatAt = _time.GetTimestamp();
        }
    }

    private void TellHistory(MqttSession session)
    {
        if (_history is not { State: Forwarding.UnderWay } history)
        {
            return;
        }

        if (history.QuestionMid == 0)
        {
            _node.History(history.Reports, (topic, payload) => Send(session, topic, payload));
            history.QuestionMid = session.Subscribe(_topics.NodeCommand);
            history.AskedAt = _time.GetTimestamp();
        }
        else if (session.LastSubscribedMid == history.QuestionMid)
        {
            history.State = Forwarding.Arrived;
        }
        else if (ElapsedMs(history.AskedAt) > _options.AnswerTimeoutMs)
        {
            throw NoAnswer("SUBACK");
        }
    }

    private void LoseHistory()
    {
        if (_history is { State: Forwarding.UnderWay } history)
        {
            history.State = Forwarding.Lost;
        }
    }

    private MqttException NoAnswer(string what) => new(
        what, Mosquitto.MOSQ_ERR_TIMEOUT, 0, $"none in {_options.AnswerTimeoutMs} ms");

    private ImmutableArray<MetricGroup> TakeMetrics()
    {
        var snapshot = _newest!;
        Volatile.Write(ref _taken, snapshot);
        return BoothMetrics.Of(snapshot);
    }

    private double ElapsedMs(long since) => _time.GetElapsedTime(since).TotalMilliseconds;

    private void Send(MqttSession session, string topic, byte[] payload)
    {
        session.Publish(topic, payload, qos: 0);
        _status = _status with { Sent = _status.Sent + 1 };
    }

    // After a DISCONNECT the broker forgets the Will, so the death is said before it.
    private void SayGoodbye(MqttSession session)
    {
        if (!_status.Connected)
        {
            return;
        }

        var mid = session.Publish(_topics.NodeDeath, _node.Death(), qos: 1);
        var since = _time.GetTimestamp();
        while (session.LastConfirmedMid != mid && ElapsedMs(since) < _options.StopTimeoutMs)
        {
            session.Turn();
        }

        session.Disconnect();
    }
}
