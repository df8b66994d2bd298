using System.Collections.Immutable;
using System.Text;

namespace Booth.Engine.Tests;

/// <summary>Keeps what the fleet operator would see.</summary>
internal sealed class TelemetryRecorder : ITelemetry
{
    private readonly Lock gate = new();
    private readonly List<string> states = [];
    private readonly List<string> history = [];
    private ImmutableArray<TelemetryReport> underWay = [];
    private volatile bool isHeard = true;
    private volatile bool isSlow;

    public IReadOnlyList<string> States
    {
        get
        {
            lock (gate)
            {
                return [.. states];
            }
        }
    }

    /// <summary>What was told late and arrived.</summary>
    public IReadOnlyList<string> History
    {
        get
        {
            lock (gate)
            {
                return [.. history];
            }
        }
    }

    /// <summary>The broker is there.</summary>
    public bool IsHeard
    {
        get => isHeard;
        set => isHeard = value;
    }

    /// <summary>The broker takes what is sent and says nothing.</summary>
    public bool IsSlow
    {
        get => isSlow;
        set => isSlow = value;
    }

    /// <summary>How often each change is reported.</summary>
    public int ReportsAChange { get; set; } = 1;

    public Forwarding Forwarding
    {
        get
        {
            lock (gate)
            {
                if (!underWay.IsEmpty && !isSlow)
                {
                    history.AddRange(underWay.Select(Read));
                    underWay = [];
                }

                return !underWay.IsEmpty ? Forwarding.UnderWay
                    : history.Count == 0 ? Forwarding.None : Forwarding.Arrived;
            }
        }
    }

    public static string Read(TelemetryReport report) =>
        Encoding.UTF8.GetString(report.Metrics.AsSpan());

    public ImmutableArray<TelemetryReport> Changes(BoothSnapshot before, BoothSnapshot now) =>
        before.State == now.State
            ? []
            : [.. Enumerable.Repeat(
                new TelemetryReport(
                    DateTimeOffset.UnixEpoch, "", [.. Encoding.UTF8.GetBytes(now.State)]),
                ReportsAChange)];

    public void Forward(ImmutableArray<TelemetryReport> reports)
    {
        lock (gate)
        {
            underWay = reports;
        }
    }

    public void Start(BoothSnapshot first) => Update(first);

    public void Update(BoothSnapshot snapshot)
    {
        lock (gate)
        {
            if (states.Count == 0 || states[^1] != snapshot.State)
            {
                states.Add(snapshot.State);
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
