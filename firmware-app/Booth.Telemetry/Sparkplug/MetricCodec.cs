namespace Booth.Telemetry;

/// <summary>Metric values as the standard's types and fields (Sparkplug 3.0, 6.4.16).</summary>
internal static class MetricCodec
{
    /// <summary>The data type that births declare.</summary>
    public static SparkplugType TypeOf(MetricValue value) => value switch
    {
        MetricValue.Count => SparkplugType.UInt64,
        MetricValue.Whole => SparkplugType.Int64,
        MetricValue.Real => SparkplugType.Double,
        MetricValue.Flag => SparkplugType.Boolean,
        MetricValue.Moment => SparkplugType.DateTime,
        MetricValue.Word => SparkplugType.String,
        _ => throw new System.Diagnostics.UnreachableException(value.GetType().Name),
    };

    /// <summary>One metric on the wire; the type is said in births only.</summary>
    public static Payload.Types.Metric Encode(Metric metric, ulong timestampMs, bool withType)
    {
        var wire = new Payload.Types.Metric { Name = metric.Name, Timestamp = timestampMs };
        if (withType)
        {
            wire.Datatype = (uint)TypeOf(metric.Value);
        }

        SetValue(wire, metric.Value);
        return wire;
    }

    private static void SetValue(Payload.Types.Metric wire, MetricValue value)
    {
        switch (value)
        {
            case MetricValue.Count { Value: >= 0 and var count }:
                wire.LongValue = (ulong)count;
                break;
            case MetricValue.Whole { Value: { } whole }:
                wire.LongValue = unchecked((ulong)whole);
                break;
            case MetricValue.Real { Value: var real } when double.IsFinite(real):
                wire.DoubleValue = real;
                break;
            case MetricValue.Flag flag:
                wire.BooleanValue = flag.Value;
                break;
            case MetricValue.Moment { Value: { } moment }:
                wire.LongValue = (ulong)moment.ToUnixTimeMilliseconds();
                break;
            case MetricValue.Word word:
                wire.StringValue = word.Text;
                break;
            default:
                wire.IsNull = true;
                break;
        }
    }
}
