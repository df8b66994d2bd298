namespace Booth.Simulation.Tests;

/// <summary>
/// Runs the tasks of one life of the booth, one after the other, on the thread that drives. Some
/// have to wait for a thread, as on a busy machine: so they overtake each other. What arrives from
/// another thread would come in another order next time, so it is counted.
/// </summary>
internal sealed class OneThreadScheduler(Func<TimeSpan> hold, Action<TimeSpan, Action> later)
    : TaskScheduler
{
    private readonly Lock gate = new();
    private readonly Queue<Task> waiting = new();
    private readonly int driver = Environment.CurrentManagedThreadId;
    private int held;
    private int strays;
    private bool isCut;

    /// <summary>Tasks that came from a thread that is not the simulation's.</summary>
    public int Strays => Volatile.Read(ref strays);

    /// <summary>Tasks that could run and have not got a thread yet.</summary>
    public int Held => Volatile.Read(ref held);

    /// <summary>The power is gone: nothing of this life runs any more.</summary>
    public void Cut()
    {
        lock (gate)
        {
            isCut = true;
            waiting.Clear();
        }
    }

    /// <summary>False when nothing waits.</summary>
    public bool RunNext()
    {
        Task? next;
        lock (gate)
        {
            if (!waiting.TryDequeue(out next))
            {
                return false;
            }
        }

        TryExecuteTask(next);
        return true;
    }

    protected override void QueueTask(Task task)
    {
        lock (gate)
        {
            if (isCut)
            {
                return;
            }

            strays += Environment.CurrentManagedThreadId == driver ? 0 : 1;
            TimeSpan delay = hold();
            if (delay <= TimeSpan.Zero)
            {
                waiting.Enqueue(task);
                return;
            }

            held++;
            later(delay, () => Release(task));
        }
    }

    private void Release(Task task)
    {
        lock (gate)
        {
            held--;
            if (!isCut)
            {
                waiting.Enqueue(task);
            }
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (gate)
        {
            return [.. waiting];
        }
    }
}
