using Booth.Flow;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>
/// Work that takes longer than a step. Each piece answers exactly once: with its own input, or with
/// the failure the machine expects. A worker that dies is never silent.
/// </summary>
internal sealed class Workers(EngineParts parts, Mailbox mailbox)
{
    private readonly List<Task> running = [];

    /// <summary>Starts <paramref name="work"/>; its result is posted, or <paramref name="failed"/>.</summary>
    public void Start(string name, Func<Task<SessionInput>> work, SessionInput failed) =>
        Start(name, work, failed, static _ => true);

    /// <summary>The same for work that nobody may wait for any more when it ends.</summary>
    public void Start(string name, Func<Task<SessionInput>> work, SessionInput failed,
        Func<SessionState, bool> isAwaited)
    {
        running.RemoveAll(task => task.IsCompleted);
        running.Add(parts.Start(async () => mailbox.Post(
            new EngineMessage.Answer(await Guarded(name, work, failed), isAwaited))));
    }

    /// <summary>Waits for what is still running, at most <paramref name="patience"/>.</summary>
    public async Task FinishAsync(TimeSpan patience)
    {
        using var enough = new CancellationTokenSource();
        Task all = Task.WhenAll(running);
        await Task.WhenAny(all, Task.Delay(patience, parts.TimeProvider, enough.Token));
        enough.CancelHere();
    }

    private async Task<SessionInput> Guarded(
        string name, Func<Task<SessionInput>> work, SessionInput failed)
    {
        try
        {
            return await work();
        }
        // The session must go on, with a refund if need be, whatever a device or a codec throws.
        catch (Exception exception)
        {
            parts.Log.LogWarning(exception, "{Work} failed", name);
            return failed;
        }
    }
}
