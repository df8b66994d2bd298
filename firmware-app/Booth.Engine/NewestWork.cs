namespace Booth.Engine;

/// <summary>Work of which only the newest runs: a start gives up what was started before.</summary>
internal sealed class NewestWork(EngineParts parts) : IDisposable
{
    private CancellationTokenSource? running;

    /// <summary>Done when nothing that was started looks at a picture any more.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Starts it; it is given up after <paramref name="limit"/>, where there is one.</summary>
    public void Start(Func<CancellationToken, Task> work, TimeSpan? limit = null)
    {
        Stop();
        running = new CancellationTokenSource(limit ?? Timeout.InfiniteTimeSpan, parts.TimeProvider);
        CancellationToken token = running.Token;
        Task started = parts.Start(() => work(token));
        Ended = Ended.IsCompleted ? started : Task.WhenAll(Ended, started);
    }

    /// <summary>Gives up what nobody waits for any more.</summary>
    public void Stop()
    {
        running?.Cancel();
        running?.Dispose();
        running = null;
    }

    public void Dispose() => Stop();
}
