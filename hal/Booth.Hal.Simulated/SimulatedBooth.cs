using System.Collections.Immutable;

namespace Booth.Hal.Simulated;

/// <summary>
/// A whole booth without hardware, which does on command what a booth does by itself.
/// </summary>
public sealed class SimulatedBooth : IAsyncDisposable
{
    // A 10.1-inch panel.
    private const double PanelWidthMm = 217;

    private readonly SimulatorCommands commands;

    /// <param name="time">Paces every device.</param>
    /// <param name="options">Folders, seed and sizes.</param>
    public SimulatedBooth(TimeProvider time, SimulatedBoothOptions options)
    {
        Time = time;
        Light = new SimulatedLight();
        Camera = new SimulatedCamera(time, Light, options.Camera, options.Seed);
        Flash = new SimulatedFlash(time, Light);
        CoinAcceptor = new SimulatedCoinAcceptor(
            time, options.Coins, options.CoinLimits, options.Seed + 1);
        TouchPanel = new SimulatedTouchPanel(time, Glass(options), options.Seed + 2);
        Buttons = new SimulatedButtons(time);
        Speaker = new SimulatedSpeaker(time);
        PhotoPrinter = new SimulatedPhotoPrinter(
            time,
            new SimulatedPhotoPrinterOptions(options.SpoolFolder, options.PaperFolder)
            {
                Tray = options.Tray,
                PrintTime = options.PrintTime,
                MediaCapacity = options.MediaCapacity,
            });
        SlipPrinter = options.Tray is { } tray
            ? new SimulatedSlipPrinter(time, tray, options.SlipTime)
            : new SimulatedSlipPrinter(time, options.PaperFolder, options.SlipTime);
        Display = new SimulatedDisplay(
            options.ScreenWidthPx, options.ScreenHeightPx, options.GlassFolder,
            new FilmClock(time, options.FilmEvery));
        Enclosure = new SimulatedEnclosure(time, options.DiskPath);
        commands = new SimulatorCommands(this);
    }

    /// <summary>The clock of every device.</summary>
    public TimeProvider Time { get; }

    /// <summary>What camera and flash share.</summary>
    public SimulatedLight Light { get; }

    /// <summary>The camera.</summary>
    public SimulatedCamera Camera { get; }

    /// <summary>The flash.</summary>
    public SimulatedFlash Flash { get; }

    /// <summary>The coin acceptor.</summary>
    public SimulatedCoinAcceptor CoinAcceptor { get; }

    /// <summary>The touch panel.</summary>
    public SimulatedTouchPanel TouchPanel { get; }

    /// <summary>The voice.</summary>
    public SimulatedSpeaker Speaker { get; }

    /// <summary>The two buttons beside the screen.</summary>
    public SimulatedButtons Buttons { get; }

    /// <summary>The photo printer.</summary>
    public SimulatedPhotoPrinter PhotoPrinter { get; }

    /// <summary>The slip printer.</summary>
    public SimulatedSlipPrinter SlipPrinter { get; }

    /// <summary>The screen.</summary>
    public SimulatedDisplay Display { get; }

    /// <summary>The box.</summary>
    public SimulatedEnclosure Enclosure { get; }

    /// <summary>Every command with what it does.</summary>
    public ImmutableArray<SimulatorCommand> Commands => commands.All;

    /// <summary>Does what a line says: "coin 200", "touch 640 400", "printer jam".</summary>
    public SimulatorAnswer Apply(string command) => commands.Apply(command);

    /// <summary>One line a device: how it is now.</summary>
    public string Describe() => SimulatorReport.Write(this);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await CoinAcceptor.DisposeAsync();
        await TouchPanel.DisposeAsync();
        await Buttons.DisposeAsync();
        await Camera.DisposeAsync();
        await Flash.DisposeAsync();
        await PhotoPrinter.DisposeAsync();
        await SlipPrinter.DisposeAsync();
        await Display.DisposeAsync();
        await Enclosure.DisposeAsync();
    }

    private static TouchCapabilities Glass(SimulatedBoothOptions options) => new(
        "Simulated touch panel", options.ScreenWidthPx, options.ScreenHeightPx, PanelWidthMm,
        PanelWidthMm * options.ScreenHeightPx / options.ScreenWidthPx, MeasuresPressure: true);
}
