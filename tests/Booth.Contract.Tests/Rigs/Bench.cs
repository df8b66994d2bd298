namespace Booth.Contract.Tests;

/// <summary>
/// Where an adapter is tested, and how time passes there: hardware benches wait in real time, the
/// simulated one moves its clock.
/// </summary>
public abstract class Bench : IAsyncDisposable
{
    /// <summary>Longest wait of any operation of any port.</summary>
    protected static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public abstract TimeProvider Time { get; }

    /// <summary>Lets time pass until the task is done; fails after <see cref="Limit"/>.</summary>
    public abstract Task UntilAsync(Task task);

    /// <summary>Lets this much time pass.</summary>
    public abstract Task PassAsync(TimeSpan span);

    public abstract ValueTask DisposeAsync();
}
