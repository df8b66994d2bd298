using Booth.Collector;
using Booth.Configuration;
using Booth.Control;
using Booth.Engine;
using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Simulated;
using Booth.Journal;
using Booth.Kiosk;
using Booth.Sheet;

namespace Booth.App;

/// <summary>
/// The one place where devices, journal, screens and network meet. Made once at start; disposed in
/// the opposite order.
/// </summary>
internal sealed class BoothComposition : IAsyncDisposable
{
    /// <summary>Version of the consent text that Booth.Kiosk shows.</summary>
    private const string ConsentVersion = "1";

    private readonly EngineParts parts;

    private readonly FrontPanel front;

    private readonly DeviceSet set;

    private BoothComposition(EngineParts parts, FrontPanel front, DeviceSet set,
        SimulatedBooth devices, NetworkSwitch cable)
    {
        (this.parts, this.front, this.set, Devices, Cable) = (parts, front, set, devices, cable);
        Engine = new(parts);
        front.WhenClosed(Engine.RequestStop);
    }

    public BoothEngine Engine { get; }

    public SimulatedBooth Devices { get; }

    public NetworkSwitch Cable { get; }

    public IJournal Journal => parts.Journal;

    /// <summary>The photo printer is none of the simulated devices.</summary>
    public bool HasOwnPrinter => parts.PhotoPrinter != Devices.PhotoPrinter;

    public FleetReport? Fleet => FleetLine.Report(parts.Telemetry);

    /// <summary>
    /// Builds the booth; what is missing (keys, networks) puts it out of service.
    /// </summary>
    /// <exception cref="JournalException">The journal cannot be opened.</exception>
    public static BoothComposition Make(
        BoothConfiguration booth, TimeProvider timeProvider, ILogger log)
    {
        var cable = new NetworkSwitch();
        var devices = App.Devices.Make(booth, timeProvider);
        var front = FrontPanel.Make(booth, devices, timeProvider);
        var set = new DeviceSet(booth, devices, timeProvider);
        var printer = App.Devices.PhotoPrinter(booth.Devices.PhotoPrinter, devices, timeProvider);
        return new(Join(booth, set, printer, front, cable, timeProvider, log), front, set, devices,
            cable);
    }

    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        await parts.Telemetry.DisposeAsync();
        parts.Collector.Dispose();
        parts.DossierSealer.Dispose();
        parts.PortraitStudio?.Dispose();
        parts.ScreenPainter.Dispose();
        await parts.PhotoPrinter.DisposeAsync();
        await set.DisposeAsync();
        await front.DisposeAsync();
        await Devices.DisposeAsync();
        parts.Journal.Dispose();
    }

    private static EngineParts Join(BoothConfiguration booth, DeviceSet set, IPhotoPrinter printer,
        FrontPanel front, NetworkSwitch cable, TimeProvider timeProvider, ILogger log) => new()
        {
            Camera = set.Camera,
            Flash = set.Flash,
            CoinAcceptor = set.CoinAcceptor,
            TouchPanel = set.TouchPanel ?? front.TouchPanel,
            Buttons = front.Buttons,
            PhotoPrinter = printer,
            SlipPrinter = set.SlipPrinter,
            Display = front.Display,
            Enclosure = set.Enclosure,
            Speaker = set.Speaker,
            Journal = OpenJournal(booth.Journal, timeProvider),
            PortraitStudio = FaceNetworks.TryLoad(booth.Models.Folder, log),
            InkRenderer = new InkRenderer(),
            ScreenPainter = new ScreenPainter(front.Display.WidthPx, front.Display.HeightPx),
            SheetPainter = new SheetPainter(booth.Journal.ToRetention()),
            DossierSealer =
                new CmsDossierSealer(CollectorLine.KeysOf(booth.Collector), timeProvider),
            Collector = CollectorLine.Make(booth.Collector, timeProvider, cable),
            Telemetry = FleetLine.Make(booth, timeProvider),
            MaintenancePin = booth.MaintenancePin is { } pin ? PinHash.TryParse(pin) : null,
            Rules = booth.Session.ToRules(booth.Tariff),
            Identity = booth.Identity.ToIdentity(),
            ComplianceLimits = booth.Limits.ToLimits(),
            CoinTable = booth.Coins.ToTable(),
            CoinLimits = booth.Coins.ToLimits(),
            CodeProfile = booth.Code.ToProfile(),
            Limits = new()
            {
                MinDiskFreeMb = booth.Devices.MinDiskFreeMb,
                MaxTemperatureC = booth.Devices.MaxTemperatureC,
                TouchGuard = TimeSpan.FromMilliseconds(booth.Devices.TouchGuardMs),
            },
            Languages = [.. booth.Languages.Select(language => new LanguageTag(language))],
            SoftwareVersion = SoftwareVersion.Text,
            ConsentVersion = ConsentVersion,
            TimeProvider = timeProvider,
            Log = log,
        };

    private static SqliteJournal OpenJournal(JournalSettings journal, TimeProvider timeProvider) =>
        SqliteJournal.Open(journal.Path, timeProvider, new()
        {
            Retention = journal.ToRetention(),
            MaxEnvelopes = journal.MaxEnvelopes,
        });
}
