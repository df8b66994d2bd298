using Booth.Hal.Simulated;

namespace Booth.Simulation.Tests;

/// <summary>
/// One booth in virtual time: the shipped Flow, Engine and Journal on simulated devices, one thread
/// from event to event. Power cuts end a life; disk, paper and print queue go into the next one.
/// </summary>
internal sealed class BoothWorld : IDisposable
{
    private const int MostTasksAtOneMoment = 200_000;

    // One seed in so many speaks to a fleet: composing what is said costs as much as the day.
    private const int SeedsAWire = 8;

    private readonly int seed;
    private readonly string folder;
    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> agenda = new();
    private OneThreadScheduler scheduler;
    private CancellationTokenSource abort = new();
    private Task running = Task.CompletedTask;
    private BoothEngine? engine;
    private WatchedLog? log;
    private long order;
    private string lastScreen = "";
    private bool isRunning;
    private bool leavesSlotOpen;
    private bool isStalled;

    public BoothWorld(int seed, string folder)
    {
        (this.seed, this.folder) = (seed, folder);
        Directory.CreateDirectory(folder);
        var choice = new Random(seed);
        EngineRandom = new Random(choice.Next());
        WorldRandom = new Random(choice.Next());
        Heartbeat = TimeSpan.FromSeconds(choice.Next(3) switch { 0 => 20, 1 => 40, _ => 60 });
        Clock = new ManualTimeProvider();
        Trace = new Trace(Clock, folder);
        Media = JournalFiles.Mount(folder, choice.Next());
        Power = new PowerSwitch(Trace, Media);
        Broker = new Broker(Break);
        Collector = new SeededCollector(new Random(choice.Next()), Clock, Power, Trace);
        Truth = new Truth(this);
        Threads = new Threads(this);
        scheduler = NewScheduler();
        Boot();
    }

    public ManualTimeProvider Clock { get; }

    /// <summary>What came out of the printers and still lies there.</summary>
    public PaperTray Tray { get; } = new();

    public Trace Trace { get; }

    public int JournalWrites { get; set; }

    public Coverage Coverage { get; } = new();

    /// <summary>The disk below the journal.</summary>
    public TestDisk Media { get; }

    public PowerSwitch Power { get; }

    public MoneyModel Model { get; } = new();

    public Truth Truth { get; }

    public SeededCollector Collector { get; }

    /// <summary>Of whoever is there: each visitor brings a stream of their own.</summary>
    public Random WorldRandom { get; set; }

    /// <summary>Where the engine's secrets come from.</summary>
    public Random EngineRandom { get; }

    public Broker Broker { get; }

    /// <summary>Prices from the next start on.</summary>
    public Tariff Tariff { get; set; } = new(new(800), new(500));

    /// <summary>Whether a death is a power cut or only the process's; null: chance decides.</summary>
    public bool? DeathsAreCuts { get; init; }

    /// <summary>How long every write to the disk takes.</summary>
    public TimeSpan WritesTake { get; set; }

    public Threads Threads { get; }

    /// <summary>The engine cannot keep its times: disk, sealing or threads take theirs.</summary>
    public bool IsSlow => WritesTake > TimeSpan.Zero || Threads.AreBusy
        || Witness.SealingTakes > TimeSpan.Zero;

    /// <summary>Something of the engine could run and has not yet: what it does may be old.</summary>
    public bool IsBehind => scheduler.Held > 0;

    public Devices Devices { get; private set; } = null!;

    public SimulatedDisk Disk { get; private set; } = null!;

    public Witness Witness { get; private set; } = null!;

    public TelemetryWitness Telemetry { get; private set; } = null!;

    /// <summary>Told of every new screen.</summary>
    public Action<string> ScreenShown { get; set; } = _ => { };

    /// <summary>Told of every start, before the engine looks at its devices.</summary>
    public Action<Devices> Booting { get; set; } = _ => { };

    /// <summary>The process is there; what it says may still be old.</summary>
    public bool IsUp => engine is not null;

    /// <summary>Starts of the process.</summary>
    public int Lives { get; private set; }

    /// <summary>What is on the glass; empty when it is dark.</summary>
    public string Screen => engine?.CurrentScreen.Name ?? "";

    public CurrentScreen? Glass => engine?.CurrentScreen;

    public string Folder => folder;

    /// <summary>The first promise that was broken; null when all hold. The run ends there.</summary>
    public string? Broken { get; private set; }

    /// <summary>A promise is broken.</summary>
    public void Break(string promise)
    {
        if (Broken is null)
        {
            Broken = promise;
            Trace.Say($"BROKEN: {promise}");
        }
    }

    /// <summary>Puts an event on the agenda.</summary>
    public void In(TimeSpan delay, Action what) =>
        agenda.Enqueue(what, (Clock.Elapsed + delay, order++));

    public void RequestLock() => engine?.RequestLock();

    public void RequestUnlock() => engine?.RequestUnlock();

    public void RequestStop() => engine?.RequestStop();

    /// <summary>When somebody outside last made a waiting screen wait anew.</summary>
    public TimeSpan LastNudgeAt { get; private set; }

    /// <summary>How often the booth looks at everything.</summary>
    public TimeSpan Heartbeat { get; }

    /// <summary>What is waited for came, and the screen waits anew.</summary>
    public void Nudge() => LastNudgeAt = Clock.Elapsed;

    public void LookAtCredit()
    {
        Nudge();
        engine?.LookAtCredit();
    }

    /// <summary>The wall clock jumps; nothing that is measured does.</summary>
    public void StepWallClock(TimeSpan by) => Clock.SetUtcNow(Clock.GetUtcNow() + by);

    /// <summary>
    /// The engine's own work takes this long: what happens outside meanwhile waits at its door.
    /// </summary>
    public void Stall(TimeSpan time)
    {
        if (isRunning && !isStalled && time > TimeSpan.Zero)
        {
            isStalled = true;
            try
            {
                Clock.Advance(time);
            }
            finally
            {
                isStalled = false;
            }
        }
    }

    /// <summary>Nothing is wrong any more.</summary>
    public void MendAll()
    {
        Power.Disarm();
        Collector.Recover();
        Broker.Now = Broker.Mood.Well;
        WritesTake = TimeSpan.Zero;
        Threads.Rest();
        Clock.SetUtcNow(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero) + Clock.Elapsed);
        Disk.IsBroken = false;
        Media.Disarm();
        if (IsUp)
        {
            Devices.RepairAll();
            Witness.MendAll();
            RequestUnlock();
            Array.ForEach(Collector.TakeRefused(), refused => Disk.Platter.RetryEnvelope(refused));
        }
    }

    /// <summary>Lets time pass, from event to event.</summary>
    public void Pass(TimeSpan time)
    {
        TimeSpan end = Clock.Elapsed + time;
        while (Clock.Elapsed < end && Broken is null)
        {
            TimeSpan next = Clock.NextDue() is { } due && due < end ? due : end;
            next = agenda.TryPeek(out _, out var first) && first.At < next ? first.At : next;
            Guarded(() => Clock.Advance(next > Clock.Elapsed ? next - Clock.Elapsed : TimeSpan.Zero));
            while (agenda.TryPeek(out Action? what, out first) && first.At <= Clock.Elapsed)
            {
                agenda.Dequeue();
                Guarded(what);
            }

            Settle();
        }
    }

    public void Dispose()
    {
        GoDark();
        abort.Dispose();
        Media.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void Guarded(Action what)
    {
        try
        {
            what();
        }
        catch (PowerCutException)
        {
            // The switch remembers; the life ends when the moment is over.
        }
    }

    // Everything that follows from this moment happens in this moment.
    private void Settle()
    {
        for (int ran = 0; !Power.IsOff && RunNext(); ran++)
        {
            Guarded(() => Power.Pass(PowerSwitch.Moment.BetweenTasks, ""));
            if (ran == MostTasksAtOneMoment)
            {
                Break("the engine never rests");
                return;
            }
        }

        if (engine is null)
        {
            return;
        }

        SayScreen();
        if (scheduler.Strays > 0)
        {
            Break("something of the engine ran on another thread: this run cannot be had again");
        }
        else if (Power.IsOff)
        {
            EndLife(TimeSpan.FromSeconds(WorldRandom.Next(2, 90)));
        }
        else if (running.IsCompleted)
        {
            EndRun();
        }
        else
        {
            Truth.Check(log!);
        }
    }

    private OneThreadScheduler NewScheduler() => new(Threads.Hold, Threads.Lateness, In);

    private bool RunNext()
    {
        isRunning = true;
        bool ran = scheduler.RunNext();
        isRunning = false;
        return ran;
    }

    private void SayScreen()
    {
        if (Screen != lastScreen)
        {
            lastScreen = Screen;
            Trace.Say($"screen: {Screen}");
            ScreenShown(Screen);
        }
    }

    private void EndRun()
    {
        if (!running.IsCompletedSuccessfully)
        {
            Break($"boothd died: {running.Exception?.GetBaseException()}");
            return;
        }

        Trace.Say("boothd has stopped in good order");
        EndLife(TimeSpan.FromSeconds(5));
    }

    // Half of the deaths are the process's alone: what it wrote is still in the system's cache.
    // The others, and some good ends, take what was never synced with them.
    private void EndLife(TimeSpan darkFor)
    {
        bool isCut = Media.IsOff || (DeathsAreCuts ?? WorldRandom.Next(2) == 0);
        // A process that dies leaves the lines as they are; a power cut does not.
        leavesSlotOpen = !isCut && Devices.Coins.Status.IsAccepting;
        Truth.OnDark();
        if (Power.IsOff)
        {
            Trace.Say(isCut ? "the power is gone" : "the process is gone");
            Media.KillProcess();
        }

        GoDark();
        if (isCut)
        {
            Media.CutPower();
        }

        In(darkFor, Boot);
    }

    private void GoDark()
    {
        if (engine is null)
        {
            return;
        }

        scheduler.Cut();
        Telemetry.Cut();
        engine.Dispose();
        Devices.Dispose();
        Witness.Dispose();
        Disk.Dispose();
        engine = null;
        SayScreen();
    }

    private void Boot()
    {
        Trace.Say($"power is on, life {Lives + 1}");
        Power.SwitchOn();
        if (JournalFiles.Open(this) is not { } journal)
        {
            In(TimeSpan.FromSeconds(10), Boot);
            return;
        }

        Lives++;
        scheduler = NewScheduler();
        Devices = new Devices(Clock, folder, Tray, seed + Lives);
        Telemetry = new TelemetryWitness(this, hasWire: seed % SeedsAWire == 0);
        Witness = new Witness(this);
        List<Doubt> doubts = Disk?.Doubts ?? [];
        Disk = new SimulatedDisk(journal, this);
        Disk.Settle(doubts);

        log = new WatchedLog(this);
        Booting(Devices);
        if (leavesSlotOpen && Devices.Coins.Status.State == Booth.Hal.DeviceState.Online)
        {
            // Done at once, as everything that a simulated acceptor does.
            _ = Devices.Coins.SetAcceptingAsync(true, CancellationToken.None);
        }

        abort.Dispose();
        abort = new CancellationTokenSource();
        Guarded(() => engine = new BoothEngine(SimulatedParts.Of(this, scheduler, log)));
        CancellationToken token = abort.Token;
        running = Task.Factory.StartNew(() => engine!.RunAsync(token), CancellationToken.None,
            TaskCreationOptions.DenyChildAttach, scheduler).Unwrap();
    }
}
