using System.Diagnostics;

namespace Booth.Architecture;

/// <summary>What CI calls adds up its parts, and a part that dies has failed.</summary>
public sealed class ContinuousIntegrationTests : IDisposable
{
    private readonly DirectoryInfo checkout = Directory.CreateTempSubdirectory("booth-ci-");

    public ContinuousIntegrationTests()
    {
        Directory.CreateDirectory(Path.Combine(checkout.FullName, ".ci"));
        Directory.CreateDirectory(Path.Combine(checkout.FullName, "tests", "package"));
        Directory.CreateDirectory(Path.Combine(checkout.FullName, "tests", "virtual-bench"));
        File.Copy(Repository.FullPath(".ci/run"), Path.Combine(checkout.FullName, ".ci", "run"));
    }

    public void Dispose() => checkout.Delete(recursive: true);

    [Theory]
    [InlineData("echo 10 passed, 0 failed", "echo 3 passed, 0 failed", "18 passed, 0 failed", 0)]
    [InlineData("echo 9 passed, 1 failed; exit 1", "echo 3 passed, 0 failed", "17 passed, 1 failed", 1)]
    [InlineData("echo 10 passed, 0 failed", "echo 1 passed, 2 failed; exit 1", "16 passed, 2 failed", 1)]
    [InlineData("echo 10 passed, 0 failed", "echo died", "15 passed, 1 failed", 1)]
    [InlineData("echo 10 passed, 0 failed; exit 1", "echo 3 passed, 0 failed", "18 passed, 1 failed", 1)]
    public void The_parts_are_added_up(string suites, string bench, string last, int exitCode)
    {
        Write("tests/run", suites);
        Write("tests/package/run", "echo 5 passed, 0 failed");
        Write("tests/virtual-bench/run", bench);
        using var run = Process.Start(new ProcessStartInfo(Path.Combine(checkout.FullName, ".ci", "run"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var lines = run.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(run.WaitForExit(TimeSpan.FromSeconds(20)), "it does not end");
        Assert.Equal((last, exitCode), (lines[^1], run.ExitCode));
    }

    private void Write(string script, string line)
    {
        var path = Path.Combine(checkout.FullName, script);
        File.WriteAllText(path, $"#!/bin/sh\n{line}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
