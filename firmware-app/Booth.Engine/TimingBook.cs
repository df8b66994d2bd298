using System.Collections.Immutable;

namespace Booth.Engine;

/// <summary>The newest duration of each <see cref="Timing"/>, in milliseconds.</summary>
public sealed class TimingBook(TimeProvider timeProvider)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Timing, long> started = [];
    private ImmutableSortedDictionary<Timing, double> latest =
        ImmutableSortedDictionary<Timing, double>.Empty;

    /// <summary>What has been measured so far.</summary>
    public ImmutableSortedDictionary<Timing, double> Latest
    {
        get
        {
            lock (gate)
            {
                return latest;
            }
        }
    }

    internal void Start(params ReadOnlySpan<Timing> timings)
    {
        lock (gate)
        {
            foreach (Timing timing in timings)
            {
                started[timing] = timeProvider.GetTimestamp();
            }
        }
    }

    internal void Stop(Timing timing)
    {
        lock (gate)
        {
            if (started.Remove(timing, out long since))
            {
                latest = latest.SetItem(
                    timing, timeProvider.GetElapsedTime(since).TotalMilliseconds);
            }
        }
    }
}
