using System.Collections.Immutable;

namespace Booth.Simulation.Tests;

/// <summary>
/// What a seed has in store: visitors and mischief, drawn before anything happens. A numbered item
/// can be left out, and every other stays what it was: that is how a failing run is made smaller.
/// </summary>
internal sealed class Plan
{
    private const int VisitorsADay = 40;
    private const int TechniciansADay = 2;
    private const int LongestDayS = 40_000;

    private static readonly ImmutableArray<string> Screens =
        [.. Coverage.States.Where(state => state != nameof(SessionState.Stopped))];

    // What these begin makes the states that nobody else sees for more than a moment.
    private static readonly ImmutableArray<(string Begins, string Lasts)> Moments =
    [
        (nameof(SessionState.Confirming), nameof(SessionState.Securing)),
        (nameof(SessionState.CountingDown), nameof(SessionState.Exposing)),
        (nameof(SessionState.Refunding), nameof(SessionState.Refunding)),
    ];

    private readonly Random random;
    private readonly int seed;
    private readonly FaultProfile profile;
    private readonly ImmutableHashSet<int> without;
    private int count;

    public Plan(int seed, int days, FaultProfile profile, IEnumerable<int> without)
    {
        (this.seed, this.profile) = (seed, profile);
        this.without = [.. without];
        random = StreamOf(0);
        Days = [.. Enumerable.Range(0, days).Select(_ => NewDay())];
    }

    /// <summary>One after the other.</summary>
    public ImmutableArray<Day> Days { get; }

    /// <summary>Items, those left out among them.</summary>
    public int Count => count;

    /// <summary>True when this item is not left out.</summary>
    public bool Has(PlanItem item) => !without.Contains(item.Number);

    /// <summary>The random numbers of an item, always the same ones.</summary>
    public Random StreamOf(PlanItem item) => StreamOf(item.Number);

    /// <summary>The random numbers of the world while nobody is there.</summary>
    public Random StreamOf(int number)
    {
        // SplitMix64: neighbours in seed or number have nothing in common.
        ulong x = ((ulong)(uint)seed << 32) + (uint)number + 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return new Random((int)((x ^ (x >> 31)) & int.MaxValue));
    }

    private Day NewDay()
    {
        // Some booths have quiet days, some have a storm.
        int longestPeaceS = random.Next(3) switch { 0 => 6_000, 1 => 1_200, _ => 250 };
        var strikes = ImmutableArray.CreateBuilder<PlanItem.Strike>();
        for (int at = 0; profile != FaultProfile.None && at < LongestDayS;)
        {
            at += random.Next(10, longestPeaceS);
            strikes.Add(new PlanItem.Strike(++count, TimeSpan.FromSeconds(at)));
        }

        var visits = Enumerable.Range(0, VisitorsADay).Select(_ => NewVisit(NewTemper())).ToList();
        for (int i = 0; i < TechniciansADay; i++)
        {
            visits.Insert(random.Next(visits.Count), NewVisit(Visitor.Temper.Technician));
        }

        return new Day(strikes.DrainToImmutable(), [.. visits]);
    }

    private Visitor.Temper NewTemper() => (Visitor.Temper)random.Next(1, Visitor.TemperCount);

    private Visit NewVisit(Visitor.Temper temper)
    {
        var pause = TimeSpan.FromSeconds(random.Next(10, 1_200));
        var guest = new PlanItem.Guest(++count, temper);
        var mischief = ImmutableArray.CreateBuilder<PlanItem>();
        if (profile != FaultProfile.None)
        {
            for (int i = random.Next(4); i > 2; i--)
            {
                mischief.Add(new PlanItem.Ambush(++count, Soon(90_000)));
            }

            for (int i = random.Next(3); i > 0; i--)
            {
                string screen = Screens[random.Next(Screens.Length)];
                mischief.Add(new PlanItem.Trap(
                    ++count, screen, Soon(screen == nameof(SessionState.Printing) ? 14_000 : 2_500)));
            }
        }

        if (profile.HasFlag(FaultProfile.Devices) && random.Next(4) == 0)
        {
            (string begins, string lasts) = Moments[random.Next(Moments.Length)];
            int longestMs = begins == nameof(SessionState.Refunding) ? 60_000 : 20_000;
            mischief.Add(new PlanItem.LateThread(++count, begins, Soon(longestMs)));
            mischief.Add(new PlanItem.Trap(++count, lasts, Soon(2_500)));
        }

        if (profile == FaultProfile.All && random.Next(40) == 0)
        {
            mischief.Add(new PlanItem.Morning(++count));
        }

        // Only who is slow is ever asked whether they are still there.
        if (profile != FaultProfile.None && temper == Visitor.Temper.Slow)
        {
            mischief.Add(new PlanItem.Trap(++count, nameof(SessionState.TimeOutWarning), Soon(9_000)));
        }

        return new Visit(pause, guest, mischief.DrainToImmutable());
    }

    private TimeSpan Soon(int longestMs) => TimeSpan.FromMilliseconds(random.Next(0, longestMs));

    /// <summary>One day.</summary>
    public sealed record Day(ImmutableArray<PlanItem.Strike> Strikes, ImmutableArray<Visit> Visits);

    /// <summary>One visitor, and what goes wrong meanwhile.</summary>
    public sealed record Visit(
        TimeSpan Pause, PlanItem.Guest Guest, ImmutableArray<PlanItem> Mischief);
}
