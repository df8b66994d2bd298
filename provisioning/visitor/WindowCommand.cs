using Booth.Configuration;
using Booth.Control;

namespace Booth.Visitor;

/// <summary>
/// The booth in a window on a desk: a person plays the visitor, with a mouse for the pen and keys
/// for the coins. Closing the window stops the booth, which first serves or refunds.
/// </summary>
internal sealed class WindowCommand(TryOptions options, Programs programs, Story story)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (Environment.GetEnvironmentVariable("DISPLAY") is null
            && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
        {
            throw new VisitException("--window: found no desktop (neither DISPLAY nor "
                + "WAYLAND_DISPLAY is set), expected one; --film DIR shows the session as pictures");
        }

        var work = Directory.CreateTempSubdirectory("booth-window-");
        try
        {
            return await RunAsync(work.FullName, stop);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task<int> RunAsync(string work, CancellationToken stop)
    {
        await using var broker = await Broker.StartAsync(work, stop);
        await using var collector =
            await CollectorProcess.StartAsync(programs, work, BoothFolder.BoothId, stop);
        var folder =
            new BoothFolder(Directory.CreateDirectory(Path.Combine(work, "booth")).FullName);
        var configuration =
            InWindow(folder.Configure(programs, collector, broker.Port, options.Portrait));
        await using var booth =
            await BoothProcess.StartAsync(programs, folder, configuration, stop);
        Explain(configuration, folder);
        await WatchAsync(booth, stop);
        var exit = await booth.StopAsync();
        var output = new OutFolder(options.Out);
        output.Clear();
        output.CopyFrom(folder);
        story.Title($"boothd stopped (exit code {exit}); paper and log are in {output.Root}");
        return exit;
    }

    private BoothConfiguration InWindow(BoothConfiguration booth) => booth with
    {
        Devices = booth.Devices with
        {
            Display = new()
            {
                Kind = "sdl",
                Sdl = new()
                {
                    Fullscreen = false,
                    Pointer = true,
                    CoinKeys = true,
                    WhenClosed = "stop",
                },
            },
            Simulated = booth.Devices.Simulated with { Seed = options.Seed, GlassFolder = null },
        },
    };

    private void Explain(BoothConfiguration booth, BoothFolder folder)
    {
        var coins = booth.Coins.Table.Select(coin => coin.Cents).Order()
            .Select((cents, index) => $"{index + 1} = {cents / 100}.{cents % 100:00}");
        story.Title("The booth is in the window.");
        story.Title("  mouse        the finger, and the pen on the signature");
        story.Title($"  keys         {string.Join(", ", coins)} EUR into the slot");
        story.Title("  Tab, Enter   the two buttons: next, ok");
        story.Title("  camera       the moving sitter; --portrait FILE brings another face");
        story.Title($"  faults       provisioning/booth --socket {folder.Socket} sim");
        story.Title("Closing the window stops the booth: the visitor is served or refunded first.");
    }

    /// <summary>Tells what happens, until the booth or the person ends it.</summary>
    private async Task WatchAsync(BoothProcess booth, CancellationToken stop)
    {
        while (!booth.HasExited && !stop.IsCancellationRequested)
        {
            try
            {
                var screen = await booth.ScreenAsync(stop);
                if (story.Screen(screen) && screen.Verdict is { } verdict)
                {
                    story.Verdict(verdict);
                }

                await Task.Delay(Glance, stop);
            }
            catch (Exception end) when (end is VisitException or ControlException
                or OperationCanceledException)
            {
                // The window was closed, or Ctrl-C: either way this is the end.
                return;
            }
        }
    }
}
