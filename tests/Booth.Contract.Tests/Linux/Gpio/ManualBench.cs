using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>Real adapters over fake lines, on a clock that a test moves.</summary>
internal sealed class ManualBench(ManualTimeProvider time, Func<ValueTask> end) : Bench
{
    public override TimeProvider Time => time;

    public override Task UntilAsync(Task task) => time.RunAsync(task, Limit);

    public override Task PassAsync(TimeSpan span)
    {
        time.Advance(span);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => end();
}
