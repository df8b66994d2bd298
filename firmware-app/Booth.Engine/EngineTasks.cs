namespace Booth.Engine;

/// <summary>The one way in which the engine starts work beside the loop.</summary>
internal static class EngineTasks
{
    /// <summary>
    /// Starts <paramref name="work"/> on the engine's scheduler, where all of it then runs.
    /// </summary>
    public static Task Start(this EngineParts parts, Func<Task> work) => Task.Factory.StartNew(
        work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, parts.Scheduler).Unwrap();

    /// <summary>
    /// Cancels on the caller's thread: CancelAsync would run what is registered on the thread pool,
    /// which a simulation cannot put in order.
    /// </summary>
    public static void CancelHere(this CancellationTokenSource source) => source.Cancel();
}
