using System.Collections.Concurrent;

namespace Booth.Engine.Tests;

/// <summary>The thread pool, with threads that come late for work that is begun, when asked.</summary>
internal sealed class LateThreads : TaskScheduler
{
    private readonly ConcurrentQueue<Task> late = new();
    private volatile bool areLate;

    /// <summary>What is begun from now on waits for <see cref="Come"/>.</summary>
    public bool AreLate
    {
        get => areLate;
        set => areLate = value;
    }

    /// <summary>Work that waits.</summary>
    public int Waiting => late.Count;

    /// <summary>The oldest work gets its thread.</summary>
    public void Come()
    {
        Assert.True(late.TryDequeue(out Task? first), "found no work that waits");
        Start(first);
    }

    protected override void QueueTask(Task task)
    {
        // EngineTasks.Start begins work so; what goes on after a wait comes without.
        if (areLate && task.CreationOptions.HasFlag(TaskCreationOptions.DenyChildAttach))
        {
            late.Enqueue(task);
        }
        else
        {
            Start(task);
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [.. late];

    private void Start(Task task) =>
        ThreadPool.UnsafeQueueUserWorkItem(_ => TryExecuteTask(task), null);
}
