using Booth.Drawing;
using Booth.Hal;
using Booth.Hal.Simulated;

namespace Booth.Simulation.Tests;

/// <summary>The simulated devices of one life; paper and the printer's queue outlive it on disk.</summary>
internal sealed class Devices : IDisposable
{
    public const int WidthPx = 768;
    public const int HeightPx = 520;

    // Nobody looks at a pixel, so there are few of them.
    private const int PictureWidthPx = 16;
    private const int PictureHeightPx = 12;

    private readonly List<IAsyncDisposable> all;

    public Devices(ManualTimeProvider clock, string folder, PaperTray tray, int seed)
    {
        var light = new SimulatedLight();
        // A frame a third of a second: the flash of 400 ms lights every one.
        Camera = new SimulatedCamera(clock, light, new SimulatedCameraOptions
        {
            Picture = Seat(folder),
            SitterMoves = false,
            PreviewWidth = PictureWidthPx,
            PreviewHeight = PictureHeightPx,
            FramesPerSecond = 3,
        }, seed);
        Flash = new SimulatedFlash(clock, light);
        Coins = new SimulatedCoinAcceptor(clock, CoinTable.Euro, CoinLimits.Default, seed + 1);
        Panel = new SimulatedTouchPanel(clock, new TouchCapabilities(
            "simulated", WidthPx, HeightPx, 217, 147, MeasuresPressure: false), seed + 2);
        Printer = new SimulatedPhotoPrinter(clock, new SimulatedPhotoPrinterOptions(folder, folder)
        {
            Tray = tray,
            MediaCapacity = 100,
        });
        Slips = new SimulatedSlipPrinter(clock, tray, TimeSpan.FromSeconds(1.5));
        Enclosure = new SimulatedEnclosure(clock, folder);
        Enclosure.ForceDiskFree(10_000);
        all = [Camera, Flash, Coins, Panel, Printer, Slips, Enclosure];
    }

    public SimulatedCamera Camera { get; }

    public SimulatedFlash Flash { get; }

    public SimulatedCoinAcceptor Coins { get; }

    public SimulatedTouchPanel Panel { get; }

    public SimulatedPhotoPrinter Printer { get; }

    public SimulatedSlipPrinter Slips { get; }

    public SimulatedEnclosure Enclosure { get; }

    /// <summary>Why a sale made now could not be delivered; null when it could.</summary>
    public string? Obstacle() =>
        Camera.Status.State != DeviceState.Online ? "camera"
        : !Camera.IsStreaming ? "the camera shows nothing"
        : Printer.Status.State != DeviceState.Online ? "printer"
        : Printer.Status.MediaRemaining <= 0 ? "paper"
        : Panel.Status.State != DeviceState.Online ? "touch"
        : Coins.Status.State != DeviceState.Online ? "acceptor"
        : EnclosureObstacle();

    /// <summary>Every fault is mended, every stock filled.</summary>
    public void RepairAll()
    {
        Camera.Replug();
        Camera.Repair();
        Flash.Repair();
        Coins.ClearJam();
        if (Coins.Status.Fault is CoinAcceptorFault.Jammed)
        {
            // The edge that ends a jam can be lost like any other; pulling the plug starts afresh.
            Coins.Unplug();
        }

        Coins.Replug();
        Panel.Replug();
        Panel.Wipe();
        Panel.SetJitter(0);
        Panel.SetOffset(0, 0);
        Printer.RepairAll();
        Printer.Refill();
        Slips.Repair();
        Enclosure.SetDoor(open: false);
        Enclosure.SetTemperature(38);
        Enclosure.SetClockSynced(true);
        Enclosure.ForceDiskFree(10_000);
    }

    public void Dispose()
    {
        foreach (IAsyncDisposable device in all)
        {
            // Each of these disposes at once; none waits for anything.
            if (!device.DisposeAsync().AsTask().IsCompletedSuccessfully)
            {
                throw new InvalidOperationException($"{device} does not dispose at once");
            }
        }
    }

    private string? EnclosureObstacle() => Enclosure.Status switch
    {
        { DoorOpen: true } => "door",
        { TemperatureC: > 85 } => "heat",
        { ClockSynced: false } => "clock",
        { DiskFreeMb: < 100 } => "disk",
        _ => null,
    };

    private static string Seat(string folder)
    {
        string path = Path.Combine(folder, "seat.jpg");
        if (!File.Exists(path))
        {
            byte[] grey = new byte[PictureWidthPx * PictureHeightPx * 3];
            Array.Fill(grey, (byte)200);
            File.WriteAllBytes(path, JpegCodec.Encode(
                grey, PictureWidthPx, PictureHeightPx, JpegPixels.Rgb24, 85));
        }

        return path;
    }
}
