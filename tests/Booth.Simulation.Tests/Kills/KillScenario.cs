namespace Booth.Simulation.Tests;

/// <summary>
/// Always the same: one visitor pays, is photographed, takes the sheet, and the dossier is sent; the
/// next pays a coin, cancels, and takes the slip. The power is cut where the plan says; then ten calm
/// minutes, all promises, and one more visitor.
/// </summary>
internal sealed class KillScenario : IDisposable
{
    private const int Seed = 1;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    private readonly BoothWorld world;
    private readonly KillPlan plan;
    private Dictionary<PowerSwitch.Moment, long> afterVisits = [];
    private bool isCutAgain;

    private KillScenario(KillPlan plan, string folder)
    {
        this.plan = plan;
        world = new BoothWorld(Seed, folder) { DeathsAreCuts = plan.IsPowerCut, Booting = OnBoot };
        world.Media.Reseed(plan.DiskSeed);
        world.Media.IgnoresSyncs = plan.DiskIgnoresSyncs;
    }

    /// <summary>How often the power could be cut, in a run without one.</summary>
    public static IReadOnlyDictionary<PowerSwitch.Moment, long> Count(string parentFolder)
    {
        using var run = New(KillPlan.None, parentFolder);
        Dictionary<PowerSwitch.Moment, long> before = run.Passed();
        run.Visit();
        run.Evening();
        return run.world.Broken is { } broken
            ? throw new InvalidOperationException($"without any cut: {broken}")
            : run.afterVisits.ToDictionary(pair => pair.Key, pair => pair.Value - before[pair.Key]);
    }

    /// <summary>Plays it with the cuts of the plan.</summary>
    public static KillResult Play(KillPlan plan, string parentFolder)
    {
        using var run = New(plan, parentFolder);
        run.world.Power.Arm(plan.Moment, plan.At);
        try
        {
            run.Visit();
            run.Evening();
        }
        catch (Exception exception)
        {
            // Whatever ends a run is told with its plan, and the others go on.
            run.world.Break($"unforeseen: {exception}");
        }

        return new KillResult(plan, run.world.Lives - 1, run.world.Broken, run.world.Trace);
    }

    public void Dispose() => world.Dispose();

    private static KillScenario New(KillPlan plan, string parentFolder) =>
        new(plan, Path.Combine(parentFolder, $"kill-{Guid.NewGuid():N}"));

    private Dictionary<PowerSwitch.Moment, long> Passed() =>
        Enum.GetValues<PowerSwitch.Moment>().ToDictionary(moment => moment, world.Power.Passed);

    // The first start is not yet cut; the one after the cut may be, in the middle of its recovery.
    private void OnBoot(Devices devices)
    {
        if (world.Lives == 2 && plan.AgainAt > 0 && !isCutAgain)
        {
            isCutAgain = true;
            world.Power.Arm(plan.AgainMoment, plan.AgainAt);
        }
    }

    private void Visit()
    {
        world.Pass(TimeSpan.FromSeconds(30));
        new Evening(world).Receive(new Visitor(world, Visitor.Temper.Flawless, new Random(Seed)).Play());
        Refund();
        world.Pass(TimeSpan.FromMinutes(3));
        afterVisits = Passed();
    }

    private void Refund()
    {
        TimeSpan end = world.Clock.Elapsed + Longest;
        (bool hasBegun, bool hasPaid) = (false, false);
        while (world.Clock.Elapsed < end && world.Broken is null
            && !(hasBegun && world.Screen == "Attract"))
        {
            hasBegun |= world.Screen.Length > 0 && world.Screen != "Attract";
            if (world.Screen == "Paying" && !hasPaid)
            {
                hasPaid = true;
                InsertCoin();
            }
            else
            {
                Tap(world.Screen switch
                {
                    "Choosing" => Button.Ephoto,
                    "Consenting" => Button.Agree,
                    "Paying" => Button.Cancel,
                    _ => Button.Continue,
                });
            }

            world.Pass(TimeSpan.FromSeconds(2));
        }
    }

    private void Evening()
    {
        if (world.Broken is null)
        {
            new Evening(world).Pass(world.MendAll, new Random(Seed));
        }
    }

    private void InsertCoin()
    {
        var coin = new Money(200);
        if (world.Devices.Coins.InsertCoin(coin) == Booth.Hal.Simulated.CoinFate.Taken)
        {
            world.Truth.CoinFell(coin, world.Devices.Coins.BusyUntil + TimeSpan.FromMilliseconds(5));
        }
    }

    private void Tap(Button button)
    {
        var wanted = new SessionInput.Pressed(button);
        if (world.Glass?.Targets.FirstOrDefault(t => t.Input.Equals(wanted))?.Area is { } place
            && world.IsUp)
        {
            world.Devices.Panel.Tap(place.X + (place.Width / 2), place.Y + (place.Height / 2));
        }
    }
}
