using System.Collections.Immutable;
using Booth.Engine;
using Google.Protobuf;

namespace Booth.Telemetry;

/// <summary>
/// What an edge node says and in which order (Sparkplug 3.0, chapters 5 and 6): pure but for the
/// clock; <c>send</c> hands one message over and throws when it cannot.
/// </summary>
internal sealed class SparkplugNode(SparkplugTopics topics, TimeProvider time)
{
    private const string BirthDeathSequence = "bdSeq";
    private const string Rebirth = "Node Control/Rebirth";
    private const int SequenceModulo = 256;

    private ImmutableArray<MetricGroup> _said = [];
    private int _bdSeq = SequenceModulo - 1;
    private int _seq;

    /// <summary>The number that ties a birth to its death: 0..255.</summary>
    public int BdSeq => _bdSeq;

    /// <summary>Before every CONNECT; the first is 0.</summary>
    public void NextConnection() => _bdSeq = (_bdSeq + 1) % SequenceModulo;

    /// <summary>The NDEATH, as Will and as goodbye: bdSeq only, without seq.</summary>
    public byte[] Death()
    {
        var death = new Payload { Timestamp = NowMs() };
        death.Metrics.Add(BdSeqMetric(death.Timestamp));
        return death.ToByteArray();
    }

    /// <summary>NBIRTH with seq 0 and every metric, then every DBIRTH.</summary>
    public void Birth(ImmutableArray<MetricGroup> groups, Action<string, byte[]> send)
    {
        _seq = 0;
        foreach (var group in groups)
        {
            var payload = NewPayload(group.Metrics, withType: true);
            if (group.Device is null)
            {
                payload.Metrics.Insert(0, BdSeqMetric(payload.Timestamp));
                payload.Metrics.Add(RebirthMetric(payload.Timestamp));
            }

            Send(topics.Birth(group.Device), payload, send);
        }

        _said = groups;
    }

    /// <summary>Says what changed since the last time; a heartbeat says everything.</summary>
    public void Data(
        ImmutableArray<MetricGroup> groups, bool heartbeat, Action<string, byte[]> send)
    {
        foreach (var (now, said) in groups.Zip(_said))
        {
            var news = heartbeat ? now.Metrics : now.NewsSince(said);
            if (!news.IsEmpty)
            {
                Send(topics.Data(now.Device), NewPayload(news, withType: false), send);
            }
        }

        _said = groups;
    }

    /// <summary>
    /// Says what nobody could hear when it happened: one message a report, after the birth that
    /// named its metrics, in the sequence of everything else.
    /// </summary>
    public void History(
        ImmutableArray<TelemetryReport> reports, Action<string, byte[]> send)
    {
        foreach (var report in reports)
        {
            var payload = new Payload { Timestamp = NowMs() };
            payload.Metrics.AddRange(Telemetry.History.Read(report, _said));
            if (payload.Metrics.Count > 0)
            {
                var device = report.Device.Length == 0 ? null : report.Device;
                Send(topics.Data(device), payload, send);
            }
        }
    }

    /// <summary>Reads an NCMD; anything but a rebirth request is refused.</summary>
    public static bool IsRebirthRequest(byte[] command)
    {
        try
        {
            return Payload.Parser.ParseFrom(command).Metrics is [var only]
                && only.Name == Rebirth
                && only.ValueCase == Payload.Types.Metric.ValueOneofCase.BooleanValue
                && only.BooleanValue;
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
    }

    private Payload NewPayload(ImmutableArray<Metric> metrics, bool withType)
    {
        var payload = new Payload { Timestamp = NowMs() };
        payload.Metrics.AddRange(
            metrics.Select(metric => MetricCodec.Encode(metric, payload.Timestamp, withType)));
        return payload;
    }

    // A number is used up only when the message really went out: a gap tells of a loss.
    private void Send(string topic, Payload payload, Action<string, byte[]> send)
    {
        payload.Seq = (ulong)_seq;
        send(topic, payload.ToByteArray());
        _seq = (_seq + 1) % SequenceModulo;
    }

    private Payload.Types.Metric BdSeqMetric(ulong timestampMs) => new()
    {
        Name = BirthDeathSequence,
        Timestamp = timestampMs,
        Datatype = (uint)SparkplugType.Int64,
        LongValue = (ulong)_bdSeq,
    };

    private static Payload.Types.Metric RebirthMetric(ulong timestampMs) => new()
    {
        Name = Rebirth,
        Timestamp = timestampMs,
        Datatype = (uint)SparkplugType.Boolean,
        BooleanValue = false,
    };

    private ulong NowMs() => (ulong)time.GetUtcNow().ToUnixTimeMilliseconds();
}
