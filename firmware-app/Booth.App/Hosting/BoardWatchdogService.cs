using Booth.Configuration;
using Booth.Engine;
using Booth.Hal.Linux;

namespace Booth.App;

/// <summary>
/// Feeds the board's watchdog while the session loop turns, from readiness to an orderly end, which
/// disarms it. After a kill nobody disarms it: the next start must be ready within its patience.
/// </summary>
internal sealed class BoardWatchdogService(
    EnclosureSettings settings,
    BoothEngine engine,
    TimeProvider timeProvider,
    ILogger<BoardWatchdogService> log) : BackgroundService
{
    private static readonly TimeSpan ReadyPoll = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.WatchdogFile is not { } path)
        {
            return;
        }

        try
        {
            while (!engine.Timings.Latest.ContainsKey(Timing.Ready))
            {
                await Task.Delay(ReadyPoll, timeProvider, stoppingToken);
            }

            using var board = new HardwareWatchdog(path, TimeSpan.FromSeconds(settings.WatchdogS));
            log.LogInformation("the board's watchdog bites after {Timeout}", board.Timeout);
            await new Watchdog(board.Feed, () => engine.LastTurn, board.Timeout / 3, timeProvider)
                .RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogInformation("the board's watchdog is disarmed");
        }
        catch (IOException problem)
        {
            // The booth sells without it; a board that hangs then needs a hand.
            log.LogError("the board's watchdog is not armed: {Problem}", problem.Message);
        }
    }
}
