using Booth.Configuration;
using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Hal.Simulated;

namespace Booth.App;

/// <summary>Builds the devices that the configuration names.</summary>
internal static class Devices
{
    public static SimulatedBooth Make(BoothConfiguration booth, TimeProvider timeProvider)
    {
        var devices = booth.Devices.Simulated;
        var disk = Path.GetDirectoryName(booth.Journal.Path)!;
        Directory.CreateDirectory(disk);
        return new(timeProvider, new(devices.PaperFolder, devices.SpoolFolder, disk)
        {
            Tray = HasRealPrinters(booth.Devices) ? new PaperTray() : null,
            Seed = devices.Seed,
            Camera = new() { Picture = devices.Sitter },
            GlassFolder = devices.GlassFolder,
            FilmEvery = TimeSpan.FromSeconds(devices.FilmEveryS),
            Coins = booth.Coins.ToTable(),
            CoinLimits = booth.Coins.ToLimits(),
            PrintTime = TimeSpan.FromSeconds(devices.PrintTimeS),
            SlipTime = TimeSpan.FromSeconds(devices.SlipTimeS),
            MediaCapacity = devices.Sheets,
            ScreenWidthPx = booth.Devices.Display.WidthPx,
            ScreenHeightPx = booth.Devices.Display.HeightPx,
        });
    }

    /// <summary>The photo printer that the configuration names.</summary>
    public static IPhotoPrinter PhotoPrinter(
        PhotoPrinterSettings printer, SimulatedBooth simulated, TimeProvider timeProvider) =>
        printer.Kind == PhotoPrinterSettings.Ipp
            ? new IppPhotoPrinter(timeProvider, new(new Uri(printer.Uri!))
            {
                PollInterval = TimeSpan.FromSeconds(printer.PollS),
            })
            : simulated.PhotoPrinter;

    /// <summary>A booth whose printers are real needs no folders for paper, and may write none.</summary>
    private static bool HasRealPrinters(DeviceSettings devices) =>
        devices.PhotoPrinter.Kind != PhotoPrinterSettings.Simulated
        && devices.SlipPrinter.Kind == SlipPrinterSettings.EscPos;
}
