using System.Collections.Concurrent;

namespace Booth.Hal.Linux;

/// <summary>
/// The one thread that talks to a device: a step again and again, and between steps the jobs that
/// others ask for. So a device never hears two voices, and its events come from one thread.
/// </summary>
internal sealed class Worker : IDisposable
{
    private const int MaxJobs = 64;

    // Longer than any single exchange with a device; a thread that hangs longer is left behind.
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    private readonly BlockingCollection<Action> jobs = new(MaxJobs);
    private readonly Func<TimeSpan> step;
    private readonly Thread thread;
    private readonly Action end;
    private volatile bool isEnding;
    private bool isStarted;

    /// <param name="name">Of the thread.</param>
    /// <param name="step">
    /// Handles its expected failures itself; returns how long to wait until the next step.
    /// </param>
    /// <param name="end">The last thing done: leaves the device in its safe state.</param>
    public Worker(string name, Func<TimeSpan> step, Action end)
    {
        (this.step, this.end) = (step, end);
        thread = new Thread(Run) { Name = name, IsBackground = true };
    }

    public void Start()
    {
        isStarted = true;
        thread.Start();
    }

    /// <summary>Does a job on the device's thread. Cancelled, it is not begun.</summary>
    public Task<T> DoAsync<T>(Func<T> job, CancellationToken token)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (isEnding || !TryAdd(() => Do(job, done, token)))
            done.SetException(new ObjectDisposedException(thread.Name));

        return done.Task.WaitAsync(token);
    }

    /// <summary>Ends after the step that is running.</summary>
    public void Dispose()
    {
        if (isEnding)
            return;

        isEnding = true;
        jobs.CompleteAdding();
        if (!isStarted || thread.Join(EndLimit))
            jobs.Dispose();
    }

    private bool TryAdd(Action job)
    {
        try
        {
            return jobs.TryAdd(job);
        }
        catch (InvalidOperationException)
        {
            // The device was closed in the same moment.
            return false;
        }
    }

    private static void Do<T>(Func<T> job, TaskCompletionSource<T> done, CancellationToken token)
    {
        if (token.IsCancellationRequested)
        {
            done.TrySetCanceled(token);
            return;
        }

        try
        {
            done.TrySetResult(job());
        }
        catch (IOException problem)
        {
            done.TrySetException(problem);
        }
    }

    private void Run()
    {
        while (!isEnding)
        {
            var pause = step();
            while (!isEnding && jobs.TryTake(out var job, pause))
            {
                job();
                pause = TimeSpan.Zero;
            }
        }

        while (jobs.TryTake(out var late))
            late();

        end();
    }
}
