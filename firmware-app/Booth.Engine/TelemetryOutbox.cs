using System.Collections.Immutable;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>
/// What happens while the fleet cannot hear is kept in the journal and told when it can again, as
/// history and in order. While the fleet hears nothing is written. Used by the loop alone.
/// </summary>
internal sealed class TelemetryOutbox(EngineParts parts, StorageGuard storage)
{
    /// <summary>Reports that are sent at once; the next follow when these have arrived.</summary>
    public const int BatchMax = 250;

    /// <summary>
    /// Changes are written together, so a busy session without a broker costs the disk a write every
    /// ten seconds; that much is what a power cut can take.
    /// </summary>
    public static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(10);

    // Without a journal the newest stay in memory.
    private const int WaitingMax = 1_000;

    private readonly List<TelemetryReport> waiting = [];
    private BoothSnapshot? last;
    private TimeSpan waitingSince;
    private ImmutableArray<TelemetryReport> onTheWay = [];
    private long onTheWayUpTo;
    private bool journalHasSome = true;
    private bool isOverflowing;
    private int lost;

    public void Start(BoothSnapshot first)
    {
        last = first;
        parts.Telemetry.Start(first);
    }

    /// <summary>Tells the newest state, or keeps what changed; sends on what was kept.</summary>
    public void Update(BoothSnapshot snapshot)
    {
        if (last is not null && !parts.Telemetry.IsHeard)
        {
            Add(parts.Telemetry.Changes(last, snapshot));
        }

        last = snapshot;
        parts.Telemetry.Update(snapshot);
        LookAtTheWay();
        if (onTheWay.IsEmpty && parts.Telemetry.IsHeard && storage.Problem is null)
        {
            SendNext();
        }

        if (waiting.Count > 0 && parts.TimeProvider.Monotonic() - waitingSince >= KeepEvery)
        {
            Keep();
        }
    }

    /// <summary>The booth stops: what waits in memory goes to the journal.</summary>
    public void Stop()
    {
        LookAtTheWay();
        TakeBack();
        Keep();
    }

    private void Add(ImmutableArray<TelemetryReport> changes)
    {
        if (waiting.Count == 0)
        {
            waitingSince = parts.TimeProvider.Monotonic();
        }

        waiting.AddRange(changes);
        int tooMany = Math.Max(0, waiting.Count - WaitingMax);
        waiting.RemoveRange(0, tooMany);
        lost += tooMany;
    }

    private void LookAtTheWay()
    {
        if (onTheWay.IsEmpty)
        {
            return;
        }

        if (parts.Telemetry.Forwarding == Forwarding.Arrived)
        {
            if (onTheWayUpTo > 0)
            {
                // If this fails they are told again: twice rather than never.
                storage.Try(() => parts.Journal.ForgetReports(onTheWayUpTo));
            }

            onTheWay = [];
        }
        else if (parts.Telemetry.Forwarding == Forwarding.Lost || !parts.Telemetry.IsHeard)
        {
            TakeBack();
        }
    }

    private void TakeBack()
    {
        if (onTheWayUpTo == 0)
        {
            waiting.InsertRange(0, onTheWay);
        }

        onTheWay = [];
    }

    private void SendNext()
    {
        if (journalHasSome)
        {
            var kept = storage.Try(() => parts.Journal.KeptReports(BatchMax));
            if (kept is [_, ..])
            {
                Send([.. kept.Select(item => item.Report)], kept[^1].Number);
            }

            if (kept.IsDefault || !kept.IsEmpty)
            {
                return;
            }

            (journalHasSome, isOverflowing) = (false, false);
        }

        // A short absence never reaches the disk.
        if (waiting.Count > 0)
        {
            Send([.. waiting], upTo: 0);
            waiting.Clear();
        }
    }

    private void Send(ImmutableArray<TelemetryReport> reports, long upTo)
    {
        (onTheWay, onTheWayUpTo) = (reports, upTo);
        parts.Telemetry.Forward(reports);
    }

    private void Keep()
    {
        if (waiting.Count == 0 || storage.Problem is not null || IsBehindTheWay())
        {
            return;
        }

        ImmutableArray<TelemetryReport> batch = [.. waiting];
        int lostBefore = lost;
        if (storage.Try<int?>(() => parts.Journal.KeepReports(batch, lostBefore)) is not { } gone)
        {
            return;
        }

        waiting.Clear();
        (journalHasSome, lost) = (true, 0);
        Warn(gone + lostBefore > 0);
    }

    // Older ones than these may come back from the wire, and go into the journal first.
    private bool IsBehindTheWay() => !onTheWay.IsEmpty && onTheWayUpTo == 0;

    // Once an absence; the counter says how many.
    private void Warn(bool isLosing)
    {
        if (isLosing && !isOverflowing)
        {
            isOverflowing = true;
            storage.TryRecord(JournalEventKind.Alarm, "the fleet is away too long: the oldest telemetry goes");
        }
    }
}
