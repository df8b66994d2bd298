namespace Booth.Simulation.Tests;

/// <summary>One seed: so many days of visitors and mischief, each with a calm evening at its end.</summary>
internal sealed class SeedRun : IDisposable
{
    /// <summary>From here on a table tells how the journal grows.</summary>
    public const int LongRunDays = 60;

    private readonly SeedOptions options;
    private readonly Plan plan;
    private readonly BoothWorld world;
    private readonly Mischief mischief;
    private readonly Evening evening;
    private int visitors;
    private int guests;
    private int days;

    private SeedRun(SeedOptions options, string folder)
    {
        this.options = options;
        plan = new Plan(options.Seed, options.Days, options.Profile, options.Without);
        world = new BoothWorld(options.Seed, folder);
        evening = new Evening(world);
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
            run.world.Broken, run.world.Trace, run.world.Coverage, run.mischief.Done,
            [.. run.mischief.Struck, .. run.Guests()])
        {
            PlannedItems = run.plan.Count,
            DaysPlayed = run.days,
        };
    }

    public void Dispose() => world.Dispose();

    private void PlayDays()
    {
        var months = new MonthBook(
            world, options.Days >= LongRunDays ? Console.Out : TextWriter.Null);
        foreach (Plan.Day day in plan.Days)
        {
            TimeSpan began = world.Clock.Elapsed;
            mischief.Begin(day);
            foreach (Plan.Visit visit in day.Visits)
            {
                PlayVisit(visit);
            }

            if (world.Broken is not null)
            {
                return;
            }

            evening.Pass(mischief.Rest, plan.StreamOf(0));
            world.Pass(Night(world.Clock.Elapsed - began));
            months.EndDay(++days);
        }
    }

    // Days of a long run are those of a calendar: what is kept is kept so many of them.
    private TimeSpan Night(TimeSpan dayTook) => options.Days < LongRunDays
        ? TimeSpan.FromHours(10)
        : TimeSpan.FromHours(Math.Max(1, 24 - dayTook.TotalHours));

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
        bool isVisitor = visit.Guest.Temper != Visitor.Temper.Technician;
        visitors += isVisitor ? 1 : 0;
        guests++;
        if (plan.Has(visit.Guest))
        {
            world.Trace.Say($"#{visit.Guest.Number} visitor: {visit.Guest.Temper}");
            Random random = plan.StreamOf(visit.Guest);
            evening.Receive(isVisitor
                ? new Visitor(world, visit.Guest.Temper, random).Play()
                : new Technician(world, random).Play());
        }

        if (options.Planted(world, mischief) is { } planted)
        {
            world.Break(planted);
        }
    }

    private IEnumerable<int> Guests() => plan.Days.SelectMany(day => day.Visits)
        .Take(guests).Select(visit => visit.Guest).Where(plan.Has).Select(guest => guest.Number);
}
