using Booth.Flow;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>Calls the journal and remembers when it failed: a booth that cannot write sells nothing.</summary>
internal sealed class StorageGuard(EngineParts parts, Mailbox mailbox)
{
    private readonly Lock gate = new();

    // While the disk refuses nothing is sold or uploaded, so one visit's facts are all there can be.
    private readonly Queue<Action> owed = new();
    private readonly Lock owing = new();
    private JournalFault? fault;

    /// <summary>Why nothing can be sold; null when the journal works.</summary>
    public OutOfServiceReason? Problem
    {
        get
        {
            lock (gate)
            {
                return fault switch
                {
                    null => null,
                    JournalFault.DiskFull => OutOfServiceReason.StorageFull,
                    _ => OutOfServiceReason.StorageFailed,
                };
            }
        }
    }

    /// <summary>True when <paramref name="write"/> is durable.</summary>
    public bool Try(Action write) => Try(() =>
    {
        write();
        return true;
    });

    /// <summary>The result of <paramref name="call"/>, or default when the journal failed.</summary>
    public T? Try<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (JournalException exception)
        {
            Note(exception);
            return default;
        }
    }

    /// <summary>
    /// Writes what has happened in the world and cannot be undone: now, or when the journal answers
    /// again. A process that dies before that leaves it to the recovery of the next start.
    /// </summary>
    public void Owe(Action fact)
    {
        lock (owing)
        {
            owed.Enqueue(fact);
        }

        TryPay();
    }

    /// <summary>Writes what is owed, oldest first; true when nothing is any more.</summary>
    public bool TryPay()
    {
        lock (owing)
        {
            while (owed.TryPeek(out Action? fact))
            {
                if (!TryFact(fact))
                {
                    return false;
                }

                owed.Dequeue();
            }

            return true;
        }
    }

    /// <summary>Records an event; an event that cannot be written is only logged.</summary>
    public void TryRecord(JournalEventKind kind, string detail, int count = 1)
    {
        parts.Log.LogInformation("{Kind}: {Detail}", kind, detail);
        Try(() => parts.Journal.RecordEvent(kind, detail, count));
    }

    /// <summary>
    /// Writes a probe after a failure. True when the journal has just come back: what could not be
    /// written meanwhile must then be ended as after a restart.
    /// </summary>
    public bool Probe()
    {
        if (Problem is null
            || !Try(() => parts.Journal.RecordEvent(
                JournalEventKind.Recovered, "storage answers again")))
        {
            return false;
        }

        lock (gate)
        {
            fault = null;
        }

        mailbox.Post(new EngineMessage.LookAtHealth());
        return true;
    }

    /// <summary>True when it needs no other try: written, or against a rule, which it stays.</summary>
    private bool TryFact(Action fact)
    {
        try
        {
            fact();
            return true;
        }
        catch (JournalException exception)
        {
            Note(exception);
            return exception.Fault == JournalFault.RuleBroken;
        }
    }

    private void Note(JournalException exception)
    {
        parts.Log.LogError(exception, "journal: {Fault}", exception.Fault);
        // A broken rule is one refused entry, not a broken disk.
        if (exception.Fault == JournalFault.RuleBroken)
        {
            return;
        }

        lock (gate)
        {
            bool isKnown = fault is not null;
            fault = exception.Fault;
            if (isKnown)
            {
                // Looking at the health asks the journal again, and would never end.
                return;
            }
        }

        mailbox.Post(new EngineMessage.LookAtHealth());
    }
}
