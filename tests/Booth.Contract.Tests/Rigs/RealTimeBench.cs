namespace Booth.Contract.Tests;

/// <summary>Where real adapters are tested: time passes by itself.</summary>
public sealed class RealTimeBench(Func<ValueTask> end) : Bench
{
    public override TimeProvider Time => TimeProvider.System;

    public override Task UntilAsync(Task task) => task.WaitAsync(Limit);

    public override Task PassAsync(TimeSpan span) => Task.Delay(span);

    public override ValueTask DisposeAsync() => end();
}
