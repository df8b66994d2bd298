using System.Collections.Immutable;
using Booth.Engine;

namespace Booth.Telemetry;

/// <summary>
/// Reports on their way. Sparkplug sends data with QoS 0, which nobody confirms; a broker reads the
/// packets of a connection in order, so its answer to a subscription that is sent behind them says
/// that it has read them.
/// </summary>
internal sealed class HistoryBatch(ImmutableArray<TelemetryReport> reports)
{
    private volatile Forwarding _state = Forwarding.UnderWay;

    public ImmutableArray<TelemetryReport> Reports => reports;

    /// <summary>Read by the engine, set by the telemetry thread.</summary>
    public Forwarding State
    {
        get => _state;
        set => _state = value;
    }

    /// <summary>Id of the subscription behind them; 0: not handed over yet.</summary>
    public int QuestionMid { get; set; }

    /// <summary>When that was asked.</summary>
    public long AskedAt { get; set; }
}
