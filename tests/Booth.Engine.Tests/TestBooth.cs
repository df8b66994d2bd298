using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Simulated;
using Booth.Journal;
using Booth.Testing;

namespace Booth.Engine.Tests;

/// <summary>
/// The real engine and the real journal on simulated devices, in virtual time. What lies on disk
/// (journal, paper, the printer's spool) outlives <see cref="KillAsync"/>, as at a power loss.
/// </summary>
internal sealed class TestBooth : IAsyncDisposable
{
    private const int Width = 1280;
    private const int Height = 800;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string folder;
    private CancellationTokenSource abort = new();
    private Task running = Task.CompletedTask;

    public TestBooth()
    {
        folder = Path.Combine(Path.GetTempPath(), "booth-engine-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        Boot();
    }

    public ManualTimeProvider Clock { get; } = new();

    public ScriptedCollector Collector { get; } = new();

    public ScriptedStudio Studio { get; } = new();

    public LogKeeper Log { get; } = new();

    public TelemetryRecorder Telemetry { get; } = new();

    public LateThreads Threads { get; } = new();

    public SessionRules Rules { get; init; } = new() { Tariff = new(new(800), new(500)) };

    /// <summary>What technicians type.</summary>
    public const string Pin = "482913";

    public PlainPainter Painter { get; private set; } = null!;

    public SimulatedCamera Camera { get; private set; } = null!;

    public SimulatedFlash Flash { get; private set; } = null!;

    public SimulatedCoinAcceptor Coins { get; private set; } = null!;

    public SimulatedTouchPanel Panel { get; private set; } = null!;

    public SimulatedDisplay Display { get; private set; } = null!;

    public SimulatedPhotoPrinter Printer { get; private set; } = null!;

    public SimulatedSlipPrinter Slips { get; private set; } = null!;

    public SimulatedEnclosure Enclosure { get; private set; } = null!;

    public IJournal Journal => Disk;

    public BreakableJournal Disk { get; private set; } = null!;

    public BoothEngine Engine { get; private set; } = null!;

    public string Screen => Engine.CurrentScreen.Name;

    public int SheetsOut => Directory.GetFiles(Tray, "sheet-*.png").Length;

    public int SlipsOut => Directory.GetFiles(Tray, "slip-*.txt").Length;

    private string Tray => Path.Combine(folder, "tray");

    /// <summary>Starts the engine and waits for its first screen.</summary>
    public async Task StartAsync(string firstScreen = "Attract")
    {
        running = Task.Run(() => Engine.RunAsync(abort.Token));
        await SeeAsync(firstScreen);
    }

    /// <summary>Lets virtual time pass until <paramref name="condition"/> holds.</summary>
    public async Task UntilAsync(Func<bool> condition, string what)
    {
        try
        {
            await Clock.RunAsync(PollAsync(condition), Patience);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"never: {what}; the screen is {Screen}, the engine is {running.Status} "
                + $"{running.Exception?.InnerException}\n{Log.Tail}");
        }
    }

    public Task SeeAsync(string screen) => UntilAsync(() => Screen == screen, $"screen {screen}");

    public Task PassAsync(TimeSpan time)
    {
        TimeSpan end = Clock.Elapsed + time;
        return UntilAsync(() => Clock.Elapsed >= end, $"{time} pass");
    }

    public async Task PressAsync(Button button, string thenSee)
    {
        Tap(button);
        await SeeAsync(thenSee);
    }

    public async Task TypeAsync(string digits)
    {
        foreach (char digit in digits)
        {
            Tap(new SessionInput.DigitTyped(digit));
            await PassAsync(TimeSpan.FromMilliseconds(300));
        }
    }

    public async Task InsertAsync(params long[] cents)
    {
        foreach (long coin in cents)
        {
            Coins.InsertCoin(new Money(coin));
            TimeSpan fallen = Coins.BusyUntil + TimeSpan.FromMilliseconds(400);
            await UntilAsync(() => Clock.Elapsed >= fallen, "the coin has fallen");
        }
    }

    public async Task ToPayingAsync()
    {
        await PressAsync(Button.Continue, "Choosing");
        await PressAsync(Button.Ephoto, "Consenting");
        await PressAsync(Button.Agree, "Paying");
        await UntilAsync(() => Coins.Status.IsAccepting, "the acceptor is open");
    }

    public async Task ToReviewingAsync(params long[] cents)
    {
        await ToPayingAsync();
        await InsertAsync(cents.Length == 0 ? [200, 200, 200, 200] : cents);
        await SeeAsync("Framing");
        await SeeAsync("Reviewing");
    }

    public async Task ToConfirmingAsync(params long[] cents)
    {
        await ToReviewingAsync(cents);
        await PressAsync(Button.Accept, "Signing");
        await SignAsync();
        await PressAsync(Button.Done, "Confirming");
    }

    /// <summary>A plausible signature: loops across the box.</summary>
    public async Task SignAsync()
    {
        ScreenArea box = PlainPainter.Box;
        var stroke = Enumerable.Range(0, 80).Select(step => new TouchSample(
            box.X + (box.Width * (0.15f + (0.7f * step / 80))),
            box.Y + (box.Height * (0.5f + (0.3f * MathF.Sin(step * 0.6f)))))).ToArray();
        Assert.True(Panel.Draw([stroke]));
        TimeSpan done = Panel.BusyUntil + TimeSpan.FromMilliseconds(100);
        await UntilAsync(() => Clock.Elapsed >= done, "the pen is lifted");
    }

    /// <summary>The loop is cut off; the process goes on.</summary>
    public async Task AbortAsync()
    {
        await abort.CancelAsync();
        await EndAsync();
    }

    /// <summary>Power loss: nothing is finished, nothing is refunded.</summary>
    public async Task KillAsync()
    {
        Disk.IsBroken = true;
        Slips.Break(SlipPrinterFault.Offline);
        await abort.CancelAsync();
        await EndAsync();
        await DropDevicesAsync();
    }

    /// <summary>Power is back.</summary>
    public async Task RebootAsync(string firstScreen, bool queueIsDown = false)
    {
        Boot();
        Printer.SetQueueDown(queueIsDown);
        await StartAsync(firstScreen);
    }

    /// <summary>SIGTERM.</summary>
    public async Task StopAsync()
    {
        Engine.RequestStop();
        await Clock.RunAsync(running, Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await abort.CancelAsync();
        await EndAsync();
        await DropDevicesAsync();
        abort.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public void Tap(Button button) => Tap(new SessionInput.Pressed(button));

    public void Choose(LanguageTag language) => Tap(new SessionInput.LanguageChosen(language));

    /// <summary>The number on the newest slip.</summary>
    public string PrintedVoucher() => File.ReadLines(
            Directory.GetFiles(Tray, "slip-*.txt").Order(StringComparer.Ordinal).Last())
        .Select(line => string.Concat(line.Where(char.IsAsciiDigit)))
        .First(digits => VoucherNumber.IsValid(digits));

    private void Tap(SessionInput meaning)
    {
        ScreenArea area = Engine.CurrentScreen.Targets.Single(t => t.Input.Equals(meaning)).Area;
        Assert.True(Panel.Tap(area.X + (area.Width / 2), area.Y + (area.Height / 2)));
    }

    private async Task PollAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), Clock);
        }
    }

    private async Task EndAsync()
    {
        try
        {
            await Clock.RunAsync(running, Patience);
        }
        catch (Exception exception) when (exception is OperationCanceledException or JournalException)
        {
            Assert.True(abort.IsCancellationRequested);
        }
    }

    private async Task DropDevicesAsync()
    {
        Engine.Dispose();
        Journal.Dispose();
        await Camera.DisposeAsync();
        await Coins.DisposeAsync();
        await Panel.DisposeAsync();
        await Printer.DisposeAsync();
        await Slips.DisposeAsync();
        await Enclosure.DisposeAsync();
        Painter.Dispose();
    }

    private void Boot()
    {
        abort.Dispose();
        abort = new CancellationTokenSource();
        running = Task.CompletedTask;
        Directory.CreateDirectory(Tray);
        var light = new SimulatedLight();
        Camera = new SimulatedCamera(
            Clock, light, new() { SitterMoves = false, PreviewWidth = 320, PreviewHeight = 180 },
            seed: 3);
        Coins = new SimulatedCoinAcceptor(Clock, CoinTable.Euro, CoinLimits.Default, seed: 1);
        Panel = new SimulatedTouchPanel(
            Clock, new TouchCapabilities("simulated", Width, Height, 217, 136, false), seed: 2);
        Printer = new SimulatedPhotoPrinter(Clock, new(Path.Combine(folder, "spool"), Tray));
        Slips = new SimulatedSlipPrinter(Clock, Tray, TimeSpan.FromSeconds(1));
        Enclosure = new SimulatedEnclosure(Clock, folder);
        Enclosure.SetClockSynced(true);
        Enclosure.ForceDiskFree(10_000);
        Painter = new PlainPainter(Width, Height);
        Disk = new BreakableJournal(
            SqliteJournal.Open(Path.Combine(folder, "journal.db"), Clock, new JournalOptions()));
        Flash = new SimulatedFlash(Clock, light);
        Display = new SimulatedDisplay(Width, Height, glassFolder: null);
        Engine = new BoothEngine(Parts());
    }

    private EngineParts Parts() => new()
    {
        Camera = Camera,
        Flash = Flash,
        CoinAcceptor = Coins,
        TouchPanel = Panel,
        PhotoPrinter = Printer,
        SlipPrinter = Slips,
        Display = Display,
        Enclosure = Enclosure,
        Journal = Journal,
        PortraitStudio = Studio,
        InkRenderer = Painter,
        ScreenPainter = Painter,
        SheetPainter = Painter,
        DossierSealer = Collector,
        Collector = Collector,
        Telemetry = Telemetry,
        Rules = Rules,
        Identity = Identity,
        ComplianceLimits = ComplianceLimits.Default,
        CoinTable = CoinTable.Euro,
        CoinLimits = CoinLimits.Default,
        CodeProfile = CodeProfile.Iso7064,
        Limits = new EngineLimits(),
        MaintenancePin = PinHash.Create(
            new PinDigits(Pin), new byte[PinHash.SaltBytes], iterations: 1),
        Languages = [LanguageTag.French, LanguageTag.English],
        SoftwareVersion = "test",
        ConsentVersion = "1",
        TimeProvider = Clock,
        Scheduler = Threads,
        Log = Log,
    };

    private static BoothIdentity Identity => new()
    {
        BoothId = "test-1",
        CodePrefix = "FR01",
        OperatorName = "Test",
        AddressLines = ["Gare"],
        SupportPhone = "0",
        TimeZone = TimeZoneInfo.Utc,
    };
}
