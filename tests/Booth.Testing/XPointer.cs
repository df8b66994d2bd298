using System.Diagnostics;

namespace Booth.Testing;

/// <summary>One xdotool that does each line as it comes.</summary>
public sealed class XPointer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Process tool;

    internal XPointer(string server)
    {
        var start = new ProcessStartInfo("xdotool", ["-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        start.Environment["DISPLAY"] = server;
        tool = Process.Start(start)!;
    }

    /// <summary>Hands the lines over; they are done a moment later.</summary>
    public async Task PlayAsync(string lines)
    {
        await tool.StandardInput.WriteAsync(lines);
        await tool.StandardInput.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        tool.StandardInput.Close();
        await tool.WaitForExitAsync().WaitAsync(Patience);
        tool.Dispose();
    }
}
