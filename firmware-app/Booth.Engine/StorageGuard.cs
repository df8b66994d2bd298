using Booth.Flow;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>Calls the journal and remembers when it failed: a booth that cannot write sells nothing.</summary>
internal sealed class StorageGuard(EngineParts parts, Mailbox mailbox)
{
    private readonly Lock gate = new();
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
