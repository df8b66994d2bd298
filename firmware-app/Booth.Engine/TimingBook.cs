using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Engine;

/// <summary>The newest duration of each <see cref="Timing"/>, in milliseconds.</summary>
public sealed class TimingBook(TimeProvider timeProvider)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Timing, long> started = [];
    private DossierId? awaited;
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

    /// <summary>The receipt that <see cref="Timing.ConfirmToReceipt"/> waits for; null: none will come.</summary>
    internal void AwaitReceipt(DossierId? dossier)
    {
        lock (gate)
        {
            awaited = dossier;
        }
    }

    /// <summary>A receipt came: of the newest session, or of one before it.</summary>
    internal void StopReceipt(DossierId dossier)
    {
        lock (gate)
        {
            if (dossier == awaited)
            {
                Stop(Timing.ConfirmToReceipt);
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
