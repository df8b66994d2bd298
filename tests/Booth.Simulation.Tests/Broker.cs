using Booth.Telemetry;

namespace Booth.Simulation.Tests;

/// <summary>
/// The fleet's broker with the fleet's host behind it. Keeps the rules of Sparkplug: a birth first,
/// sequence numbers without gap or repetition, a death that belongs to its birth.
/// </summary>
internal sealed class Broker(Action<string> breakPromise)
{
    private const int SequenceModulo = 256;

    private static readonly HashSet<string> Lifetime = new(StringComparer.Ordinal)
    {
        "Sales/Count", "Sales/ValueCents", "coin Accepted/Count", "coin Accepted/ValueCents",
        "printer Completed", "printer Failed", "camera Captures", "upload Sent",
    };

    private readonly Dictionary<string, Payload.Types.Metric> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> highest = new(StringComparer.Ordinal);
    private ulong birth;
    private ulong? nextSeq;

    /// <summary>How it behaves.</summary>
    public enum Mood
    {
        Well,
        Away,
        Flapping,
    }

    /// <summary>How it behaves now.</summary>
    public Mood Now { get; set; }

    /// <summary>The host has heard a birth and no death since.</summary>
    public bool IsBoothAlive { get; private set; }

    /// <summary>Values that were told late; what the host believes now does not change by them.</summary>
    public int HistoryHeard { get; private set; }

    /// <summary>A message of the booth arrives.</summary>
    public void Receive(string topic, byte[] bytes)
    {
        string[] levels = topic.Split('/');
        Payload payload = Payload.Parser.ParseFrom(bytes);
        if (levels[2] == "NDEATH")
        {
            Died(payload);
            return;
        }

        if (levels[2] == "NBIRTH")
        {
            (IsBoothAlive, nextSeq) = (true, 0);
            birth = payload.Metrics.Single(metric => metric.Name == "bdSeq").LongValue;
            known.Clear();
        }

        if (!IsBoothAlive || payload.Seq != nextSeq)
        {
            breakPromise($"{levels[2]} with number {payload.Seq}, expected {nextSeq}");
        }

        nextSeq = (nextSeq + 1) % SequenceModulo;
        string device = levels.Length > 4 ? levels[4] + " " : "";
        foreach (Payload.Types.Metric metric in payload.Metrics)
        {
            Learn(device + metric.Name, metric, isBirth: levels[2].EndsWith("BIRTH", StringComparison.Ordinal));
        }
    }

    /// <summary>What the host believes of a metric is what the booth says.</summary>
    public bool Agrees(string? device, Metric metric)
    {
        string name = device is null ? metric.Name : $"{device} {metric.Name}";
        return known.TryGetValue(name, out Payload.Types.Metric? heard)
            && Plain(heard).Equals(Plain(MetricCodec.Encode(metric, 0, withType: false)));
    }

    private void Died(Payload death)
    {
        if (IsBoothAlive && death.Metrics.Single().LongValue != birth)
        {
            breakPromise("a death that belongs to another birth");
        }

        (IsBoothAlive, nextSeq) = (false, null);
    }

    private void Learn(string name, Payload.Types.Metric metric, bool isBirth)
    {
        if (!isBirth && !known.ContainsKey(name))
        {
            breakPromise($"{name} was never born");
        }

        if (metric.IsHistorical)
        {
            HistoryHeard++;
            return;
        }

        if (Lifetime.Contains(name) && !metric.IsNull)
        {
            if (metric.LongValue < highest.GetValueOrDefault(name))
            {
                breakPromise($"{name} fell from {highest[name]} to {metric.LongValue}");
            }

            highest[name] = metric.LongValue;
        }

        known[name] = metric;
    }

    private static Payload.Types.Metric Plain(Payload.Types.Metric metric)
    {
        Payload.Types.Metric plain = metric.Clone();
        plain.ClearTimestamp();
        plain.ClearDatatype();
        return plain;
    }
}
