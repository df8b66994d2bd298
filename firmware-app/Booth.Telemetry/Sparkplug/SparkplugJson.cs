using System.Text.Json.Nodes;
using Google.Protobuf;

namespace Booth.Telemetry;

/// <summary>A Sparkplug payload as people read it.</summary>
public static class SparkplugJson
{
    /// <summary>{timestamp, seq, metrics: [{name, type, value}]}, what is absent is left out.</summary>
    /// <param name="payload">The bytes of a message on a spBv1.0 topic other than STATE.</param>
    /// <exception cref="FormatException">The bytes are no Sparkplug payload.</exception>
    public static JsonObject Decode(byte[] payload)
    {
        try
        {
            return Object(Payload.Parser.ParseFrom(payload));
        }
        catch (InvalidProtocolBufferException broken)
        {
            throw new FormatException(
                $"found {payload.Length} bytes that are no Sparkplug payload: {broken.Message}",
                broken);
        }
    }

    private static JsonObject Object(Payload payload)
    {
        var json = new JsonObject();
        if (payload.HasTimestamp)
        {
            json["timestamp"] = payload.Timestamp;
        }

        if (payload.HasSeq)
        {
            json["seq"] = payload.Seq;
        }

        json["metrics"] = new JsonArray([.. payload.Metrics.Select(Object)]);
        return json;
    }

    private static JsonObject Object(Payload.Types.Metric metric)
    {
        var json = new JsonObject();
        if (metric.HasName)
        {
            json["name"] = metric.Name;
        }

        if (metric.HasAlias)
        {
            json["alias"] = metric.Alias;
        }

        if (metric.HasDatatype)
        {
            json["type"] = ((SparkplugType)metric.Datatype).ToString();
        }

        if (metric.IsHistorical)
        {
            json["is_historical"] = true;
            json["timestamp"] = metric.Timestamp;
        }

        json["value"] = Value(metric);
        return json;
    }

    // JSON has no NaN and no infinity; they read as null.
    private static JsonValue? Value(Payload.Types.Metric metric) => metric.ValueCase switch
    {
        Payload.Types.Metric.ValueOneofCase.IntValue => JsonValue.Create(metric.IntValue),
        Payload.Types.Metric.ValueOneofCase.LongValue => Long(metric),
        Payload.Types.Metric.ValueOneofCase.FloatValue when float.IsFinite(metric.FloatValue) =>
            JsonValue.Create(metric.FloatValue),
        Payload.Types.Metric.ValueOneofCase.DoubleValue when double.IsFinite(metric.DoubleValue) =>
            JsonValue.Create(metric.DoubleValue),
        Payload.Types.Metric.ValueOneofCase.BooleanValue => JsonValue.Create(metric.BooleanValue),
        Payload.Types.Metric.ValueOneofCase.StringValue => JsonValue.Create(metric.StringValue),
        Payload.Types.Metric.ValueOneofCase.BytesValue =>
            JsonValue.Create(metric.BytesValue.ToBase64()),
        _ => null,
    };

    private static JsonValue Long(Payload.Types.Metric metric) =>
        metric.Datatype == (uint)SparkplugType.Int64
            ? JsonValue.Create(unchecked((long)metric.LongValue))
            : JsonValue.Create(metric.LongValue);
}
