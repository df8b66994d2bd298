namespace Booth.Simulation.Tests;

/// <summary>One seed: so many days of visitors and mischief, each with a calm evening at its end.</summary>
internal sealed class SeedRun : IDisposable
{
    private const int VisitorsADay = 40;

    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(10);

    private readonly BoothWorld world;
    private readonly Mischief mischief;

    private SeedRun(int seed, string folder)
    {
        world = new BoothWorld(seed, folder);
        mischief = new Mischief(world, world.WorldRandom);
        world.ScreenShown = mischief.OnScreen;
    }

    /// <summary>Plays a seed; the folder is made and deleted again.</summary>
    public static SeedResult Play(int seed, int days, string parentFolder)
    {
        string folder = Path.Combine(parentFolder, $"seed-{seed}-{Guid.NewGuid():N}");
        using var run = new SeedRun(seed, folder);
        int visitors = run.PlayDays(days);
        return new SeedResult(seed, days, visitors, run.world.Lives,
            run.world.Model.Sales.Count, run.world.Broken, run.world.Trace.Lines,
            run.world.Coverage, run.mischief.Done);
    }

    public void Dispose() => world.Dispose();

    private int PlayDays(int days)
    {
        int visitors = 0;
        for (int day = 0; day < days && world.Broken is null; day++)
        {
            mischief.Begin();
            for (int i = 0; i < VisitorsADay && world.Broken is null; i++)
            {
                world.Pass(TimeSpan.FromSeconds(world.VisitorRandom.Next(10, 1_200)));
                mischief.Ambush();
                Receive((Visitor.Temper)world.VisitorRandom.Next(1, 7));
                visitors++;
            }

            CalmDown();
            world.Pass(TimeSpan.FromHours(10));
        }

        return visitors;
    }

    private void Receive(Visitor.Temper temper)
    {
        var visitor = new Visitor(world, temper, world.VisitorRandom);
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
        Receive(Visitor.Temper.Flawless);
        world.Pass(TimeSpan.FromMinutes(2));
        world.Truth.CheckThoroughly();
        Expect(world.Truth.SheetsOut == sheets + 1, "nothing is wrong, and no sheet came out");
        Expect(world.Model.Sales.Values.All(sale => sale is { Dossier: null }
            or { State: not MoneyModel.SaleState.Rendered }
            || world.Collector.Accepted.ContainsKey(sale.Dossier!.Value)),
            "a dossier whose sheet came out never arrived");
        Expect(world.Telemetry.Newest is { State: "ready", Reasons.IsDefaultOrEmpty: true },
            $"nothing is wrong, and the booth says {world.Telemetry.Newest}");
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
