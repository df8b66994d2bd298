namespace Booth.Simulation.Tests;

/// <summary>One seed: so many days of visitors and mischief, each with a calm evening at its end.</summary>
internal sealed class SeedRun : IDisposable
{
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(10);

    private readonly SeedOptions options;
    private readonly Plan plan;
    private readonly BoothWorld world;
    private readonly Mischief mischief;
    private int visitors;

    private SeedRun(SeedOptions options, string folder)
    {
        this.options = options;
        plan = new Plan(options.Seed, options.Days, options.Profile, options.Without);
        world = new BoothWorld(options.Seed, folder);
        mischief = new Mischief(world, plan, options.Profile);
        world.ScreenShown = mischief.OnScreen;
        world.Booting = mischief.OnBoot;
    }

    /// <summary>Plays a seed; the folder is made and deleted again.</summary>
    public static SeedResult Play(SeedOptions options, string parentFolder)
    {
        string folder = Path.Combine(parentFolder, $"seed-{options.Seed}-{Guid.NewGuid():N}");
        using var run = new SeedRun(options, folder);
        run.PlayDays();
        return new SeedResult(options, run.visitors, run.world.Lives, run.world.Model.Sales.Count,
            run.world.Broken, run.world.Trace.Lines, run.world.Coverage, run.mischief.Done,
            [.. run.mischief.Struck, .. run.Guests()])
        {
            PlannedItems = run.plan.Count,
        };
    }

    public void Dispose() => world.Dispose();

    private void PlayDays()
    {
        foreach (Plan.Day day in plan.Days)
        {
            mischief.Begin(day);
            foreach (Plan.Visit visit in day.Visits)
            {
                PlayVisit(visit);
            }

            if (world.Broken is not null)
            {
                return;
            }

            CalmDown();
            world.Pass(TimeSpan.FromHours(10));
        }
    }

    private void PlayVisit(Plan.Visit visit)
    {
        world.Pass(visit.Pause);
        if (world.Broken is not null)
        {
            return;
        }

        // What chance decides during a visit belongs to the visit.
        world.WorldRandom = plan.StreamOf(-visit.Guest.Number);
        mischief.Ambush(visit);
        visitors++;
        if (plan.Has(visit.Guest))
        {
            world.Trace.Say($"#{visit.Guest.Number} visitor: {visit.Guest.Temper}");
            Receive(new Visitor(world, visit.Guest.Temper, plan.StreamOf(visit.Guest)));
        }

        if (options.Planted(world, mischief) is { } planted)
        {
            world.Break(planted);
        }
    }

    private IEnumerable<int> Guests() => plan.Days.SelectMany(day => day.Visits)
        .Take(visitors).Select(visit => visit.Guest).Where(plan.Has).Select(guest => guest.Number);

    private void Receive(Visitor visitor)
    {
        foreach (TimeSpan pause in visitor.Play())
        {
            world.Pass(pause);
            if (world.Broken is not null)
            {
                return;
            }
        }

        if (world.IsUp)
        {
            world.Truth.CheckThoroughly();
        }
    }

    // Liveness: when nothing goes wrong any more, the booth sells and owes nobody anything.
    private void CalmDown()
    {
        TimeSpan end = world.Clock.Elapsed + Calm;
        while (world.Clock.Elapsed < end && world.Broken is null)
        {
            mischief.Rest();
            world.Pass(TimeSpan.FromMinutes(1));
        }

        Expect(world.Screen == "Attract", $"ten calm minutes, and the screen is {world.Screen}");
        if (world.Broken is not null)
        {
            return;
        }

        Expect(world.Model.IsSettled, "ten calm minutes, and a coin or a sale is still open");
        OutboxStatus outbox = world.Disk.Platter.Outbox();
        Expect(outbox is { Held: 0, Queued: 0, Stopped: 0 }, $"ten calm minutes, and {outbox}");
        world.Truth.CheckThoroughly();
        int sheets = world.Truth.SheetsOut;
        world.Trace.Say("the visitor who does all well");
        Receive(new Visitor(world, Visitor.Temper.Flawless, plan.StreamOf(0)));
        world.Pass(TimeSpan.FromMinutes(2));
        world.Truth.CheckThoroughly();
        Expect(world.Truth.SheetsOut == sheets + 1, "nothing is wrong, and no sheet came out");
        Expect(world.Model.Sales.Values.All(sale => sale is { Dossier: null }
            or { State: not MoneyModel.SaleState.Rendered } or { MayBeGone: true }
            || world.Collector.Accepted.ContainsKey(sale.Dossier!.Value)),
            "a dossier whose sheet came out never arrived");
        Expect(world.Telemetry.Newest is { State: "ready", Reasons.IsDefaultOrEmpty: true },
            $"nothing is wrong, and the booth says {world.Telemetry.Newest}");
        Expect(world.Telemetry.Unknown() is null,
            $"nothing is wrong, and the fleet does not know {world.Telemetry.Unknown()}");
        world.Truth.CheckNothingInClear();
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            world.Break(otherwise);
        }
    }
}
