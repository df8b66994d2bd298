using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>
/// Deletes what has reached its limit, in one transaction; says so in an event.
/// </summary>
internal sealed class PurgeRun(
    Envelopes envelopes,
    Tombstones tombstones,
    PrintJobs jobs,
    Vouchers vouchers,
    Folding folding,
    Events events,
    Counters counters,
    RetentionLimits limits)
{
    public int Run(DateTimeOffset now)
    {
        var cutoffs = limits.CutoffsAt(now);
        var destroyed = envelopes.DestroyExpired(cutoffs);
        var expired = vouchers.Expire(cutoffs.Vouchers);
        var closed = vouchers.DeleteClosed(cutoffs.Closed)
            + jobs.DeleteClosed(cutoffs.Closed)
            + tombstones.DeleteClosed(cutoffs.Closed)
            + events.DeleteOldest();
        var folded = folding.Run(cutoffs.Closed);
        if (destroyed > 0) counters.Grow(CounterName.EnvelopesPurged, destroyed);
        if (destroyed + expired + closed + folded > 0)
        {
            events.Add(
                JournalEventKind.Purged,
                $"{destroyed} undelivered envelopes destroyed, {expired} vouchers expired, "
                + $"{closed} closed rows deleted, {folded} ledger entries folded",
                count: 1);
        }

        return destroyed + expired + closed + folded;
    }
}
