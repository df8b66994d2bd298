namespace Booth.Contract.Tests;

/// <summary>One adapter on its bench, with what a hand can do to the device.</summary>
public abstract record Rig(Bench Bench) : IAsyncDisposable
{
    public TimeProvider Time => Bench.Time;

    public CancellationToken Token => TestContext.Current.CancellationToken;

    public Task UntilAsync(Task task) => Bench.UntilAsync(task);

    public async Task<T> UntilAsync<T>(Task<T> task)
    {
        await Bench.UntilAsync(task);
        return await task;
    }

    public Task PassAsync(TimeSpan span) => Bench.PassAsync(span);

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
