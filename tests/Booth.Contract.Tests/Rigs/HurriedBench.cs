namespace Booth.Contract.Tests;

/// <summary>
/// Where real adapters meet devices played by software: time passes by itself, and those devices
/// are so quick that a part of each wait is enough.
/// </summary>
internal sealed class HurriedBench(double pace, params IEnumerable<Func<ValueTask>> ends) : Bench
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Func<ValueTask>[] ends = [.. ends];

    public override TimeProvider Time => TimeProvider.System;

    /// <summary>A folder for links to devices, gone at the end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("booth-device-").FullName;

    /// <summary>Waits for what a hand did to be noticed.</summary>
    public static void Until(Func<bool> noticed) =>
        Assert.True(SpinWait.SpinUntil(noticed, Patience), "not noticed in 20 s");

    public override Task UntilAsync(Task task) => task.WaitAsync(Limit);

    public override Task PassAsync(TimeSpan span) => Task.Delay(span * pace);

    public override async ValueTask DisposeAsync()
    {
        foreach (var end in ends)
            await end();

        Directory.Delete(Folder, recursive: true);
    }
}
