using System.Collections.Immutable;

namespace Booth.Simulation.Tests;

/// <summary>Everything that goes wrong around a booth, at the times of the plan.</summary>
internal sealed class Mischief
{
    private const double PaperShare = 0.7;

    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(70);

    private static readonly ImmutableArray<Fault> Loose =
    [
        Fault.CameraUnplugged, Fault.CameraUnplugged, Fault.AcceptorUnplugged, Fault.TouchUnplugged,
        Fault.PrinterOffline,
    ];

    private readonly BoothWorld world;
    private readonly Plan plan;
    private readonly ImmutableArray<Fault> faults;
    private readonly ImmutableArray<Fault> paperFaults;
    private readonly List<PlanItem.Trap> traps = [];
    private readonly Dictionary<Fault, FaultAct> lasting = [];
    private readonly List<Action<Devices>> mendedInTheDark = [];
    private readonly SortedDictionary<string, long> done = new(StringComparer.Ordinal);
    private int epoch;

    public Mischief(BoothWorld world, Plan plan, FaultProfile profile)
    {
        (this.world, this.plan) = (world, plan);
        (faults, paperFaults) = (Faults.Of(profile), Faults.OfPaper(profile));
    }

    /// <summary>What was done how often.</summary>
    public IReadOnlyDictionary<string, long> Done => done;

    /// <summary>Plan items that did something.</summary>
    public SortedSet<int> Struck { get; } = [];

    private bool IsOn => epoch % 2 == 1;

    /// <summary>A day begins.</summary>
    public void Begin(Plan.Day day)
    {
        epoch += IsOn ? 2 : 1;
        foreach (PlanItem.Strike strike in day.Strikes.Where(plan.Has))
        {
            Plan(strike, strike.After);
        }
    }

    /// <summary>A visitor comes, and with them what was planned for their visit.</summary>
    public void Ambush(Plan.Visit visit)
    {
        traps.Clear();
        world.Threads.HurryUp();
        foreach (PlanItem item in visit.Mischief.Where(plan.Has))
        {
            switch (item)
            {
                case PlanItem.Trap trap:
                    traps.Add(trap);
                    break;
                case PlanItem.LateThread late:
                    Struck.Add(late.Number);
                    world.Threads.Delay(late.State, late.Lateness);
                    break;
                case PlanItem.Morning morning:
                    Start(morning);
                    break;
                default:
                    Plan(item, ((PlanItem.Ambush)item).After);
                    break;
            }
        }
    }

    private void Start(PlanItem.Morning morning)
    {
        Random random = plan.StreamOf(morning);
        Fault fault = Loose[random.Next(Loose.Length)];
        if (!world.IsUp || lasting.ContainsKey(fault))
        {
            return;
        }

        Begin(morning, fault, FaultActs.Of(fault, world, random) with { Lasting = TimeToStart });
        world.RequestStop();
        world.Pass(TimeToStart);
    }

    /// <summary>Some things only hurt at the right moment.</summary>
    public void OnScreen(string screen)
    {
        if (traps.Find(trap => trap.Screen == screen) is { } trap)
        {
            traps.Remove(trap);
            Plan(trap, trap.After);
        }
    }

    /// <summary>The world is kind from now on; what is broken is mended.</summary>
    public void Rest()
    {
        epoch += IsOn ? 1 : 0;
        traps.Clear();
        lasting.Clear();
        mendedInTheDark.Clear();
        world.Coverage.ActiveFaults = 0;
        world.MendAll();
    }

    /// <summary>What is broken is still broken after a restart.</summary>
    public void OnBoot(Devices devices)
    {
        foreach (Action<Devices> mend in mendedInTheDark)
        {
            mend(devices);
        }

        mendedInTheDark.Clear();
        foreach (FaultAct act in lasting.Values)
        {
            act.Begin(devices);
        }
    }

    private void Plan(PlanItem item, TimeSpan after)
    {
        int planned = epoch;
        world.In(after, () =>
        {
            if (epoch == planned && world.IsUp)
            {
                Strike(item);
            }
        });
    }

    private void Strike(PlanItem item)
    {
        Random random = plan.StreamOf(item);
        bool isPaper = item is PlanItem.Trap { Screen: nameof(SessionState.Printing) }
            && random.NextDouble() < PaperShare && paperFaults.Length > 0;
        ImmutableArray<Fault> choice = isPaper ? paperFaults : faults;
        Fault fault = choice[random.Next(choice.Length)];
        if (lasting.ContainsKey(fault))
        {
            return;
        }

        Begin(item, fault, FaultActs.Of(fault, world, random));
    }

    private void Begin(PlanItem item, Fault fault, FaultAct act)
    {
        Struck.Add(item.Number);
        done[Faults.Words(fault)] = done.GetValueOrDefault(Faults.Words(fault)) + 1;
        world.Trace.Say($"#{item.Number} {act.Words}");
        lasting.Add(fault, act);
        world.Coverage.ActiveFaults |= 1UL << (int)fault;
        act.Begin(world.Devices);
        int planned = epoch;
        world.In(act.Lasting, () => End(fault, act, planned));
    }

    private void End(Fault fault, FaultAct act, int planned)
    {
        if (epoch != planned || lasting.GetValueOrDefault(fault) != act)
        {
            return;
        }

        lasting.Remove(fault);
        world.Coverage.ActiveFaults &= ~(1UL << (int)fault);
        if (act.Mend is not { } mend)
        {
            return;
        }

        world.Trace.Say($"mended: {Faults.Words(fault)}");
        if (world.IsUp)
        {
            mend(world.Devices);
        }
        else
        {
            mendedInTheDark.Add(mend);
        }
    }
}
