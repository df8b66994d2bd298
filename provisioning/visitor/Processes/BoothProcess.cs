using Booth.Configuration;
using Booth.Control;

namespace Booth.Visitor;

/// <summary>
/// boothd in its own folder: started, killed and started again like the real one.
/// </summary>
public sealed class BoothProcess : IAsyncDisposable
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private readonly Programs programs;
    private ChildProcess? process;

    private BoothProcess(Programs programs, BoothFolder folder) =>
        (this.programs, Folder) = (programs, folder);

    /// <summary>Its files.</summary>
    public BoothFolder Folder { get; }

    /// <summary>Its control socket.</summary>
    public ControlClient Control { get; private set; } = null!;

    /// <summary>True once it ended by itself.</summary>
    public bool HasExited => process?.HasExited ?? true;

    /// <summary>Processor time so far, of all its threads.</summary>
    public TimeSpan ProcessorTime => process!.ProcessorTime;

    /// <summary>Writes the configuration and starts.</summary>
    public static async Task<BoothProcess> StartAsync(
        Programs programs, BoothFolder folder, BoothConfiguration configuration,
            CancellationToken stop)
    {
        await File.WriteAllTextAsync(folder.Config, ConfigurationJson.Write(configuration), stop);
        var booth = new BoothProcess(programs, folder);
        await booth.StartAsync(stop);
        return booth;
    }

    /// <summary>Starts (again); returns when it answers and recovery is through.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        Launch();
        await WaitForAsync(status => status.TimingsMs.ContainsKey("ready"), StartPatience, stop);
    }

    /// <summary>Starts (again) and waits for nothing.</summary>
    public void Launch()
    {
        process = ChildProcess.Start(
            programs.Boothd, ["--config", Folder.Config, "--verbose"], Folder.Log);
        Control = new(Folder.Socket, AnswerTimeout);
    }

    /// <summary>Waits until the booth's own report says so.</summary>
    public async Task<StatusReport> WaitForAsync(
        Func<StatusReport, bool> fits, TimeSpan patience, CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        StatusReport? last = null;
        while (TimeProvider.System.GetElapsedTime(since) < patience)
        {
            last = await TryAskAsync(stop) ?? last;
            if (last is not null && fits(last))
            {
                return last;
            }

            if (process!.HasExited)
            {
                throw new VisitException($"boothd ended with {process.ExitCode}; its last words:\n"
                    + process.LastWords());
            }

            await Task.Delay(Poll, stop);
        }

        throw new VisitException($"boothd is {last?.State ?? "silent"}, screen "
            + $"{last?.Screen ?? "unknown"}, after {patience.TotalSeconds:0} s of waiting; "
            + $"its last words:\n{process!.LastWords()}");
    }

    /// <summary>One command for the devices.</summary>
    public Task<SimAnswer> TellAsync(string command, CancellationToken stop) => WhileAliveAsync(
        () => Control.PostAsync<SimAnswer>(Routes.Sim, new SimRequest(command), stop));

    /// <summary>What stands on the screen.</summary>
    public Task<ScreenReport> ScreenAsync(CancellationToken stop) => WhileAliveAsync(
        () => Control.GetAsync<ScreenReport>(Routes.SimScreen, stop));

    /// <summary>The ledger, with what is violated.</summary>
    public Task<LedgerReport> LedgerAsync(CancellationToken stop) =>
        Control.GetAsync<LedgerReport>(Routes.Ledger, stop);

    /// <summary>The state.</summary>
    public Task<StatusReport> StatusAsync(CancellationToken stop) =>
        Control.GetAsync<StatusReport>(Routes.Status, stop);

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        await process!.KillAsync();
        await DisposeAsync();
    }

    /// <summary>SIGTERM; returns the exit code.</summary>
    public async Task<int> StopAsync()
    {
        var code = await process!.TerminateAsync(StopPatience);
        await DisposeAsync();
        return code;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Control?.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    /// <summary>A booth that died says its last words instead of "not reachable".</summary>
    private async Task<T> WhileAliveAsync<T>(Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (ControlException problem) when (problem.Fault == ControlFault.Unreachable)
        {
            throw new VisitException($"{problem.Message}\nIts last words:\n{process!.LastWords()}");
        }
    }

    private async Task<StatusReport?> TryAskAsync(CancellationToken stop)
    {
        try
        {
            return await StatusAsync(stop);
        }
        catch (ControlException problem) when (problem.Fault
            is ControlFault.Unreachable or ControlFault.Failed or ControlFault.TimedOut)
        {
            return null;
        }
    }
}
