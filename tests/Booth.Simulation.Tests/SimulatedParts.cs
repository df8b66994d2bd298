namespace Booth.Simulation.Tests;

/// <summary>What the shipped engine is made of in a simulated booth.</summary>
internal static class SimulatedParts
{
    /// <summary>How every code begins.</summary>
    public const string CodePrefix = "FR01";

    /// <summary>For one life of the process.</summary>
    public static EngineParts Of(BoothWorld world, TaskScheduler scheduler, WatchedLog log) => new()
    {
        Camera = world.Devices.Camera,
        Flash = world.Devices.Flash,
        CoinAcceptor = world.Devices.Coins,
        TouchPanel = world.Devices.Panel,
        PhotoPrinter = world.Devices.Printer,
        SlipPrinter = world.Devices.Slips,
        Display = new BareGlass(),
        Enclosure = world.Devices.Enclosure,
        Journal = world.Disk,
        PortraitStudio = world.Witness,
        InkRenderer = world.Witness,
        ScreenPainter = world.Witness,
        SheetPainter = world.Witness,
        DossierSealer = world.Collector,
        Collector = world.Collector,
        Telemetry = world.Telemetry,
        Rules = new SessionRules { Tariff = world.Tariff },
        Identity = new BoothIdentity
        {
            BoothId = "simulated-1",
            CodePrefix = CodePrefix,
            OperatorName = "Simulation",
            AddressLines = ["Nowhere"],
            SupportPhone = "0",
            TimeZone = TimeZoneInfo.Utc,
        },
        ComplianceLimits = ComplianceLimits.Default,
        CoinTable = CoinTable.Euro,
        CoinLimits = CoinLimits.Default,
        CodeProfile = CodeProfile.Iso7064,
        Limits = new EngineLimits
        {
            Heartbeat = world.Heartbeat,
            FlashDuration = TimeSpan.FromMilliseconds(400),
            PrintPoll = TimeSpan.FromSeconds(1),
            UploadPoll = TimeSpan.FromSeconds(60),
        },
        MaintenancePin = Technician.PinHash,
        Languages = [LanguageTag.French, LanguageTag.English],
        SoftwareVersion = "simulated",
        ConsentVersion = "1",
        TimeProvider = world.Clock,
        Scheduler = scheduler,
        Log = log,
        MemoryBytes = () => 100 << 20,
        FillRandom = bytes => world.EngineRandom.NextBytes(bytes),
    };
}
