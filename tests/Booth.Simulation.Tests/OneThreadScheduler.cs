namespace Booth.Simulation.Tests;

/// <summary>
/// Runs the tasks of one life of the booth, one after the other, on the thread that drives. Some
/// have to wait for a thread, as on a busy machine: so they overtake each other. What arrives from
/// another thread would come in another order next time, so it is counted.
/// </summary>
/// <param name="hold">How long what could run has to wait for a thread.</param>
/// <param name="late">The same for work that is begun now and that others only wait for; null: the
/// usual.</param>
/// <param name="later">Puts something on the agenda.</param>
internal sealed class OneThreadScheduler(
    Func<TimeSpan> hold, Func<TimeSpan?> late, Action<TimeSpan, Action> later) : TaskScheduler
{
    private readonly Queue<Task> waiting = new();
    private readonly int driver = Environment.CurrentManagedThreadId;
    private int strays;
    private bool isCut;

    /// <summary>Tasks that came from a thread that is not the simulation's; they never run.</summary>
    public int Strays => Volatile.Read(ref strays);

    /// <summary>Tasks that could run and have not got a thread yet.</summary>
    public int Held { get; private set; }

    /// <summary>The power is gone: nothing of this life runs any more.</summary>
    public void Cut()
    {
        isCut = true;
        waiting.Clear();
    }

    /// <summary>False when nothing waits.</summary>
    public bool RunNext() => waiting.TryDequeue(out Task? next) && Run(next);

    protected override void QueueTask(Task task)
    {
        if (Environment.CurrentManagedThreadId != driver)
        {
            Interlocked.Increment(ref strays);
            return;
        }

        if (isCut)
        {
            return;
        }

        // EngineTasks.Start begins work so; what goes on after a wait comes without.
        bool isBegun = task.CreationOptions.HasFlag(TaskCreationOptions.DenyChildAttach);
        if (isBegun && late() is { } lateness)
        {
            later(lateness, () => Wait(task));
            return;
        }

        TimeSpan delay = hold();
        if (delay <= TimeSpan.Zero)
        {
            waiting.Enqueue(task);
            return;
        }

        Held++;
        later(delay, () => Release(task));
    }

    private bool Run(Task task)
    {
        TryExecuteTask(task);
        return true;
    }

    private void Release(Task task)
    {
        Held--;
        Wait(task);
    }

    private void Wait(Task task)
    {
        if (!isCut)
        {
            waiting.Enqueue(task);
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [.. waiting];
}
