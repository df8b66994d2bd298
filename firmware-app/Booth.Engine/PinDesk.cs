using Booth.Flow;

namespace Booth.Engine;

/// <summary>
/// Compares a technician's PIN. A try is counted in the journal before it is compared: pulling the
/// plug in between gives nobody another one.
/// </summary>
internal sealed class PinDesk(EngineParts parts, StorageGuard storage)
{
    private int uncounted;
    private int counted;

    /// <summary>Wrong tries since the last right one.</summary>
    public int WrongTries
    {
        get
        {
            // A journal that cannot be read must not make the first tries forgotten.
            counted = storage.Try<int?>(() => Pending()) ?? counted;
            return uncounted + counted;
        }
    }

    /// <summary>Counts, compares, answers. Takes about half a second of one core.</summary>
    public SessionInput Check(PinDigits digits)
    {
        bool isCounted = storage.Try(() => parts.Journal.RecordEvent(
            JournalEventKind.PinTried, "a maintenance PIN was typed"));
        // A journal that cannot be written must not shut its technician out.
        uncounted += isCounted ? 0 : 1;
        int tries = WrongTries;
        if (parts.MaintenancePin?.Matches(digits) != true)
        {
            return new SessionInput.PinRefused(Math.Max(1, tries));
        }

        (uncounted, counted) = (0, 0);
        storage.TryRecord(JournalEventKind.PinAccepted, "a technician is at the panel",
            Math.Max(1, storage.Try(Pending)));
        return new SessionInput.PinAccepted();
    }

    private int Pending()
    {
        JournalCounters counters = parts.Journal.Counters();
        return (int)Math.Clamp(counters.PinsTried - counters.PinsForgiven, 0, int.MaxValue);
    }
}
