namespace Booth.Telemetry;

/// <summary>What libmosquitto reports while its loop runs; must not throw.</summary>
internal interface IMosquittoEvents
{
    /// <summary>CONNACK: 0 accepted, 1..5 refused.</summary>
    void OnConnect(int code);

    /// <summary>A publication is confirmed (QoS 1) or on the wire (QoS 0).</summary>
    void OnPublish(int mid);

    /// <summary>SUBACK: granted QoS 0..2, or 128 refused.</summary>
    void OnSubscribe(int mid, int granted);

    /// <summary>A message; the span dies when this returns.</summary>
    void OnMessage(string topic, ReadOnlySpan<byte> payload, bool retained);
}
