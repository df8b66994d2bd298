using Booth.Engine;

namespace Booth.App;

/// <summary>
/// Runs the engine inside the host. A stop (SIGTERM) asks the engine to serve or refund its visitor
/// first; only after <see cref="StopPatience"/> is it cut off, and the next start puts things
/// right.
/// </summary>
internal sealed class EngineService(
    BoothEngine engine,
    ServiceManager manager,
    IHostApplicationLifetime lifetime,
    TimeProvider timeProvider,
    ILogger<EngineService> log) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan ReadyPoll = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan StartExtension = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource abort = new();
    private readonly CancellationTokenSource ended = new();
    private Task running = Task.CompletedTask;
    private Task feeding = Task.CompletedTask;

    /// <summary>A sheet and a refund slip; less than the unit's TimeoutStopSec.</summary>
    public static TimeSpan StopPatience { get; } = TimeSpan.FromSeconds(80);

    /// <summary>True when the engine ended by a failure.</summary>
    public bool HasFailed { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        running = Task.Run(RunAsync, CancellationToken.None);
        feeding = Task.Run(() => TellAsync(ended.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Before any other service stops: the control socket answers while the visitor is served or
    /// refunded, so that a technician sees what the booth is waiting for.
    /// </summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        manager.Stopping();
        engine.RequestStop();
        await Task.WhenAny(running, Task.Delay(StopPatience, timeProvider, cancellationToken));
        await abort.CancelAsync();
        await running;
        await ended.CancelAsync();
        await feeding;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        abort.Dispose();
        ended.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            await engine.RunAsync(abort.Token);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            log.LogWarning("the visitor's session was cut off; the next start puts it right");
        }
        // The loop ends here whatever happened; systemd starts the booth anew and recovery follows.
        catch (Exception problem)
        {
            HasFailed = true;
            log.LogCritical(problem, "the loop failed");
        }

        lifetime.StopApplication();
    }

    /// <summary>Ready once recovery is through, then alive while the loop turns.</summary>
    private async Task TellAsync(CancellationToken stop)
    {
        try
        {
            await WaitUntilReadyAsync(stop);
            manager.Ready();
            log.LogInformation("ready");
            var interval =
                Watchdog.IntervalFrom(Environment.GetEnvironmentVariable("WATCHDOG_USEC"));
            if (interval is { } every)
            {
                var watchdog = new Watchdog(manager.Alive, () => engine.LastTurn, every, timeProvider);
                await watchdog.RunAsync(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            log.LogDebug("nothing more to tell the service manager");
        }
    }

    // Recovery may wait long for a printer that is off: systemd is told that this is no hang.
    private async Task WaitUntilReadyAsync(CancellationToken stop)
    {
        var since = timeProvider.GetTimestamp();
        while (!engine.Timings.Latest.ContainsKey(Timing.Ready))
        {
            if (timeProvider.GetElapsedTime(since) > StartExtension / 2)
            {
                since = timeProvider.GetTimestamp();
                manager.ExtendStart(StartExtension);
            }

            await Task.Delay(ReadyPoll, timeProvider, stop);
        }
    }
}
