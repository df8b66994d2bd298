using Booth.Hal.Simulated;
using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>A simulated booth in a folder of its own, on a clock that a test moves.</summary>
internal sealed class SimulatedBench : Bench
{
    private readonly ManualTimeProvider time = new();

    public SimulatedBench(Func<SimulatedBoothOptions, SimulatedBoothOptions>? change = null)
    {
        Folder = Directory.CreateTempSubdirectory("booth-contract-").FullName;
        var options = new SimulatedBoothOptions(
            Path.Combine(Folder, "paper"), Path.Combine(Folder, "spool"), Folder);
        Booth = new SimulatedBooth(time, change?.Invoke(options) ?? options);
    }

    public string Folder { get; }

    public SimulatedBooth Booth { get; }

    public override TimeProvider Time => time;

    public void Pass(double seconds) => time.Advance(TimeSpan.FromSeconds(seconds));

    public override Task UntilAsync(Task task) => time.RunAsync(task, Limit);

    public Task<T> RunAsync<T>(Task<T> task) => time.RunAsync(task, Limit);

    public override Task PassAsync(TimeSpan span)
    {
        time.Advance(span);
        return Task.CompletedTask;
    }

    public string[] Paper(string pattern) =>
        [.. Directory.GetFiles(Path.Combine(Folder, "paper"), pattern).Order(StringComparer.Ordinal)];

    /// <summary>The printer as the next process finds it.</summary>
    public SimulatedPhotoPrinter OpenPrinter() => new(time, new SimulatedPhotoPrinterOptions(
        Path.Combine(Folder, "spool"), Path.Combine(Folder, "paper")));

    public string WritePicture(string name, byte[] jpeg)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, jpeg);
        return path;
    }

    public override async ValueTask DisposeAsync()
    {
        await Booth.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
