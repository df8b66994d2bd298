namespace Booth.Simulation.Tests;

/// <summary>
/// Liveness: when nothing goes wrong any more, the booth sells and owes nobody anything.
/// </summary>
internal sealed class Evening(BoothWorld world)
{
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(10);

    /// <summary>Somebody comes, and nothing is wrong when they have gone.</summary>
    public void Receive(IEnumerable<TimeSpan> visit)
    {
        foreach (TimeSpan pause in visit)
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

    /// <summary>Ten minutes, then the promises, and somebody who does all well.</summary>
    public void Pass(Action rest, Random random)
    {
        TimeSpan end = world.Clock.Elapsed + Calm;
        while (world.Clock.Elapsed < end && world.Broken is null)
        {
            rest();
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
        Expect(world.Disk.Platter.KeptReports(1).IsEmpty,
            "ten calm minutes, and the fleet has not been told what it missed");
        world.Truth.CheckThoroughly(isEvening: true);
        int sheets = world.Truth.SheetsOut;
        world.Trace.Say("the visitor who does all well");
        Receive(new Visitor(world, Visitor.Temper.Flawless, random).Play());
        world.Pass(TimeSpan.FromMinutes(2));
        world.Truth.CheckThoroughly(isEvening: true);
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
