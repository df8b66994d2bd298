using System.Diagnostics;
using System.Text.Json;

namespace Booth.Collector.Tests;

/// <summary>The reference collector as a program of its own.</summary>
internal sealed class CollectorProgram : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private CollectorProgram(Process process, Uri booths, Uri administration) =>
        (this.process, BoothAddress, AdministrationAddress) = (process, booths, administration);

    public Uri BoothAddress { get; }

    public Uri AdministrationAddress { get; }

    public static async Task<CollectorProgram> ServeAsync(string keys, string database)
    {
        var process = Start("serve", "--keys", keys, "--db", database);
        using var limit = new CancellationTokenSource(Limit);
        var line = await process.StandardOutput.ReadLineAsync(limit.Token);
        using var addresses = JsonDocument.Parse(line ?? "");
        return new CollectorProgram(
            process,
            new Uri(addresses.RootElement.GetProperty("booth_url").GetString()!),
            new Uri(addresses.RootElement.GetProperty("administration_url").GetString()!));
    }

    /// <summary>Runs a command to its end with one line of input; returns the exit code.</summary>
    public static async Task<int> RunAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteLineAsync(input);
        return await ExitAsync(process);
    }

    public async Task KillAsync()
    {
        process.Kill();
        await ExitAsync(process);
    }

    /// <summary>SIGTERM; returns the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]);
        await ExitAsync(kill);
        return await ExitAsync(process);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ReferenceCollector"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

    private static async Task<int> ExitAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Limit);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }
}
