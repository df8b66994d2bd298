using System.Runtime.InteropServices;

namespace Booth.Telemetry;

/// <summary>One MQTT connection, from CONNECT to its end; an error is its end.</summary>
/// <remarks>
/// Everything happens on the thread that calls <see cref="Turn" />: the library's callbacks run
/// inside it and only note what they saw.
/// </remarks>
internal sealed class MqttSession : IMosquittoEvents, IDisposable
{
    /// <summary>Larger messages are dropped and counted; a command needs far less.</summary>
    public const int MessageBytesMax = 16 * 1024;

    private const int InboxMax = 16;
    private const int LoopWaitMs = 200;
    private const int SubscriptionRefused = 128;

    private readonly TelemetryOptions _options;
    private readonly MosquittoHandle _handle;
    private readonly GCHandle _self;
    private readonly Queue<MqttMessage> _inbox = new(InboxMax);
    private MqttException? _fault;
    private int _dropped;

    private MqttSession(TelemetryOptions options)
    {
        _options = options;
        _self = GCHandle.Alloc(this);
        _handle = Mosquitto.mosquitto_new(
            $"booth-{options.BoothId}", clean_session: true, GCHandle.ToIntPtr(_self));
        if (_handle.IsInvalid)
        {
            Mosquitto.Check(Mosquitto.MOSQ_ERR_ERRNO, "mosquitto_new");
        }
    }

    /// <summary>The broker accepted the connection.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>The broker confirmed the subscription.</summary>
    public bool IsSubscribed => LastSubscribedMid != 0;

    /// <summary>Id of the last subscription that the broker confirmed; 0 when none.</summary>
    public int LastSubscribedMid { get; private set; }

    /// <summary>Id of the last publication that the broker confirmed; 0 when none.</summary>
    public int LastConfirmedMid { get; private set; }

    /// <summary>Opens TCP and sends CONNECT; the answer comes in a later turn.</summary>
    public static MqttSession Open(TelemetryOptions options, string willTopic, byte[] will)
    {
        var session = new MqttSession(options);
        try
        {
            session.Prepare(willTopic, will);
            session.Connect();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Reads and writes at most one packet, waiting at most 200 ms.</summary>
    public void Turn()
    {
        var code = Mosquitto.mosquitto_loop(_handle, LoopWaitMs, max_packets: 1);
        if (_fault is not null)
        {
            throw _fault;
        }

        Mosquitto.Check(code, "connection");
    }

    /// <summary>Hands a message over; with QoS 0 it is on the wire when this returns.</summary>
    /// <returns>The message id.</returns>
    public int Publish(string topic, byte[] payload, int qos)
    {
        Mosquitto.Check(
            Mosquitto.mosquitto_publish(
                _handle, out var mid, topic, payload.Length, payload, qos, retain: false),
            "publish");
        return mid;
    }

    /// <summary>Asks for a topic with QoS 1; again changes nothing.</summary>
    /// <returns>The message id.</returns>
    public int Subscribe(string topic)
    {
        Mosquitto.Check(
            Mosquitto.mosquitto_subscribe(_handle, out var mid, topic, qos: 1), "subscribe");
        return mid;
    }

    /// <summary>The next message, if one came.</summary>
    public bool TryRead(out MqttMessage message) => _inbox.TryDequeue(out message!);

    /// <summary>Messages thrown away since the last call: too large or too many.</summary>
    public int TakeDroppedCount() => Interlocked.Exchange(ref _dropped, 0);

    /// <summary>Says goodbye: the broker forgets the Will.</summary>
    public void Disconnect() =>
        Mosquitto.Check(Mosquitto.mosquitto_disconnect(_handle), "disconnect");

    public void Dispose()
    {
        _handle.Dispose();
        if (_self.IsAllocated)
        {
            _self.Free();
        }
    }

    private void Prepare(string willTopic, byte[] will)
    {
        // Sparkplug speaks 3.1.1 or 5; every broker of a fleet speaks 3.1.1.
        Mosquitto.Check(
            Mosquitto.mosquitto_int_option(
                _handle, Mosquitto.MOSQ_OPT_PROTOCOL_VERSION, Mosquitto.MQTT_PROTOCOL_V311),
            "protocol");
        Mosquitto.Check(
            Mosquitto.mosquitto_will_set(
                _handle, willTopic, will.Length, will, qos: 1, retain: false),
            "will");
        if (_options.User is { } user)
        {
            Mosquitto.Check(
                Mosquitto.mosquitto_username_pw_set(_handle, user, _options.Password), "user");
        }

        if (_options.Tls is { } tls)
        {
            SetTls(tls);
        }

        MosquittoCallbacks.Attach(_handle);
    }

    private void SetTls(TelemetryTls tls)
    {
        // The host name is checked against the certificate by default (tls_insecure is never set).
        Mosquitto.Check(
            Mosquitto.mosquitto_tls_set(
                _handle, tls.AuthorityFile, null, tls.CertificateFile, tls.KeyFile, 0),
            "tls files");
        Mosquitto.Check(
            Mosquitto.mosquitto_tls_opts_set(_handle, Mosquitto.SSL_VERIFY_PEER, null, null),
            "tls options");
    }

    private void Connect() =>
        Mosquitto.Check(
            Mosquitto.mosquitto_connect_bind_v5(
                _handle, _options.Host, _options.Port, _options.KeepAliveS, null, 0),
            $"connect {_options.Host}:{_options.Port}");

    void IMosquittoEvents.OnConnect(int code)
    {
        IsConnected = code == 0;
        if (code != 0)
        {
            // 1 protocol, 2 identifier, 3 unavailable, 4 user or password, 5 not authorised.
            _fault = new MqttException(
                "connect", Mosquitto.MOSQ_ERR_CONN_REFUSED, 0, $"broker refused, CONNACK {code}");
        }
    }

    void IMosquittoEvents.OnPublish(int mid) => LastConfirmedMid = mid;

    void IMosquittoEvents.OnSubscribe(int mid, int granted)
    {
        LastSubscribedMid = mid;
        if (granted >= SubscriptionRefused)
        {
            _fault = new MqttException(
                "subscribe", Mosquitto.MOSQ_ERR_CONN_REFUSED, 0, "broker refused the commands");
        }
    }

    void IMosquittoEvents.OnMessage(string topic, ReadOnlySpan<byte> payload, bool retained)
    {
        if (payload.Length > MessageBytesMax || _inbox.Count >= InboxMax)
        {
            _dropped++;
            return;
        }

        _inbox.Enqueue(new MqttMessage(topic, payload.ToArray(), retained));
    }
}
