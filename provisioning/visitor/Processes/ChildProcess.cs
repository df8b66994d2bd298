using System.Diagnostics;
using System.Threading.Channels;

namespace Booth.Visitor;

/// <summary>A program that runs beside this one. What it prints is kept in a file.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan KillPatience = TimeSpan.FromSeconds(10);
    private readonly Process process;
    private readonly string name;
    private readonly string logFile;
    private readonly Channel<string> lines = Channel.CreateBounded<string>(
        new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly Task reading;
    private bool disposed;

    private ChildProcess(Process process, string name, string logFile)
    {
        (this.process, this.name, this.logFile) = (process, name, logFile);
        reading = CopyAllAsync();
    }

    /// <summary>True once it ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>Processor time so far, of all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>How it ended.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Starts a program; output is appended to <paramref name="logFile"/>.</summary>
    public static ChildProcess Start(
        string program, IEnumerable<string> arguments, string logFile,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = Piped(program, arguments);
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)
            ?? throw new VisitException($"{program}: cannot be started");
        process.StandardInput.Close();
        return new(process, Path.GetFileName(program), logFile);
    }

    /// <summary>Runs a program to its end; its output, or a failure in its own words.</summary>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, string input, CancellationToken stop)
    {
        using var process = Process.Start(Piped(program, arguments))
            ?? throw new VisitException($"{program}: cannot be started");
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0
            ? await output
            : throw new VisitException($"{Path.GetFileName(program)} ended with "
                + $"{process.ExitCode}: {(await error).Trim()}");
    }

    /// <summary>The next line that fits; null when the program ended before.</summary>
    public async Task<string?> WaitForLineAsync(Func<string, bool> fits, CancellationToken stop)
    {
        await foreach (var line in lines.Reader.ReadAllAsync(stop))
        {
            if (fits(line))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The end of what it printed, for an error text.</summary>
    public string LastWords() =>
        File.Exists(logFile) ? string.Join('\n', File.ReadLines(logFile).TakeLast(12)) : "";

    /// <summary>SIGTERM, then a wait; SIGKILL when it does not end.</summary>
    public async Task<int> TerminateAsync(TimeSpan patience)
    {
        if (!process.HasExited)
        {
            await SignalAsync("-TERM");
        }

        if (!await EndsWithinAsync(patience))
        {
            process.Kill();
            await process.WaitForExitAsync();
            throw new VisitException($"{name} did not end within {patience.TotalSeconds:0} s "
                + $"of SIGTERM and was killed; its last words:\n{LastWords()}");
        }

        await reading;
        return process.ExitCode;
    }

    /// <summary>SIGKILL: no last word.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        if (!process.HasExited)
        {
            process.Kill();
            await EndsWithinAsync(KillPatience);
        }

        process.Dispose();
    }

    private static ProcessStartInfo Piped(string program, IEnumerable<string> arguments) =>
        new(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private Task<string> SignalAsync(string signal) =>
        // The shell's own kill: a minimal Debian has no program of that name.
        RunAsync("sh", ["-c", $"kill {signal} {process.Id}"], input: "", CancellationToken.None);

    private async Task<bool> EndsWithinAsync(TimeSpan patience)
    {
        using var enough = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(enough.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task CopyAllAsync()
    {
        await Task.WhenAll(CopyAsync(process.StandardOutput), CopyAsync(process.StandardError));
        lines.Writer.TryComplete();
    }

    private async Task CopyAsync(StreamReader from)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            Keep(line);
            lines.Writer.TryWrite(line);
        }
    }

    private void Keep(string line)
    {
        lock (lines)
        {
            File.AppendAllText(logFile, line + "\n");
        }
    }
}
