using System.Diagnostics;

namespace Booth.Contract.Tests;

/// <summary>An X server without a monitor (Xvfb) on a display number that it picks itself.</summary>
internal sealed class VirtualX : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Process server;

    private VirtualX(Process server, string name) => (this.server, Name) = (server, name);

    /// <summary>":7"</summary>
    public string Name { get; }

    public static VirtualX Start()
    {
        // The number is written to descriptor 1 once the server listens.
        var server = Process.Start(new ProcessStartInfo(
            "Xvfb", ["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var number = server.StandardOutput.ReadLineAsync();
        return number.WaitAsync(Patience).GetAwaiter().GetResult() is { Length: > 0 } line
            ? new VirtualX(server, $":{line}")
            : throw new InvalidOperationException("Xvfb gave no display number");
    }

    /// <summary>Plays a real pointer or keyboard: "mousemove 100 200".</summary>
    public async Task XdotoolAsync(string commands)
    {
        var start = new ProcessStartInfo("xdotool", commands.Split(' '))
        {
            UseShellExecute = false,
        };
        start.Environment["DISPLAY"] = Name;
        using var tool = Process.Start(start)!;
        await tool.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, tool.ExitCode);
    }

    public void Dispose()
    {
        server.Kill();
        server.WaitForExit(Patience);
        server.Dispose();
    }
}
