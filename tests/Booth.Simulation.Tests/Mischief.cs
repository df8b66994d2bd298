using Booth.Hal;

namespace Booth.Simulation.Tests;

/// <summary>Everything that goes wrong around a booth, at times that the seed chooses.</summary>
internal sealed class Mischief(BoothWorld world, Random random)
{
    private const int LongestQueueOutageS = 900;

    // Some booths have quiet days, some have a storm.
    private readonly int longestPeaceSeconds = random.Next(3) switch { 0 => 3_000, 1 => 600, _ => 150 };
    private readonly SortedDictionary<string, long> done = new(StringComparer.Ordinal);
    private bool isOn = true;
    private TimeSpan queueMayFailAt;

    /// <summary>What was done how often.</summary>
    public IReadOnlyDictionary<string, long> Done => done;

    /// <summary>The world is kind from now on; what is broken is mended.</summary>
    public void Rest()
    {
        isOn = false;
        world.Power.Disarm();
        world.Collector.Now = SeededCollector.Mood.Well;
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero) + world.Clock.Elapsed);
        world.Disk.IsBroken = false;
        if (world.IsUp)
        {
            world.Devices.RepairAll();
            world.Witness.IsDark = false;
            world.Witness.Skill = 1;
            world.RequestUnlock();
        }

        foreach (DossierId dossier in world.IsUp ? world.Collector.TakeRefused() : [])
        {
            world.Disk.Platter.RetryEnvelope(dossier);
        }
    }

    /// <summary>Goes on.</summary>
    public void Begin()
    {
        isOn = true;
        Next();
    }

    /// <summary>Something goes wrong while somebody is there.</summary>
    public void Ambush()
    {
        for (int i = random.Next(4); i > 1; i--)
        {
            world.In(TimeSpan.FromMilliseconds(random.Next(500, 90_000)), Strike);
        }
    }

    /// <summary>Some things only hurt at the right moment.</summary>
    public void OnScreen(string screen)
    {
        bool isMoney = screen is "Securing" or "Printing" or "Refunding" or "Paying";
        if (isOn && random.NextDouble() < (isMoney ? 0.12 : 0.02))
        {
            int after = random.Next(1, screen == "Printing" ? 14_000 : 2_500);
            world.In(TimeSpan.FromMilliseconds(after), screen == "Printing" ? StrikePaper : Strike);
        }
    }

    private void StrikePaper()
    {
        if (isOn && world.IsUp)
        {
            Do(random.Next(14, 18));
            world.In(TimeSpan.FromSeconds(random.Next(1, 120)), Strike);
        }
    }

    private void Next() => world.In(TimeSpan.FromSeconds(random.Next(10, longestPeaceSeconds)), () =>
    {
        if (!isOn)
        {
            return;
        }

        Next();
        Strike();
    });

    private void Strike()
    {
        if (isOn && world.IsUp)
        {
            Do(random.Next(26));
        }
    }

    private void Do(int what)
    {
        switch (what)
        {
            case 0: For("camera unplugged", d => d.Camera.Unplug(), d => d.Camera.Replug()); break;
            case 1: For("camera frozen", d => d.Camera.Freeze(), d => d.Camera.Repair()); break;
            case 2: For("camera dark", d => d.Camera.Darken(), d => d.Camera.Repair()); break;
            case 3: Once("frames dropped", d => d.Camera.Drop(random.Next(1, 30))); break;
            case 4: Once("frames torn", d => d.Camera.Tear(random.Next(1, 5))); break;
            case 5:
                For("flash silent",
                    _ => world.Witness.IsDark = true, _ => world.Witness.IsDark = false);
                break;
            case 6: For("flash unplugged", d => d.Flash.Unplug(), d => d.Flash.Repair()); break;
            case 7:
                For("door open", d => d.Enclosure.SetDoor(true), d => d.Enclosure.SetDoor(false));
                break;
            case 8:
                For("too hot",
                    d => d.Enclosure.SetTemperature(95), d => d.Enclosure.SetTemperature(40));
                break;
            case 9:
                For("no time",
                    d => d.Enclosure.SetClockSynced(false), d => d.Enclosure.SetClockSynced(true));
                break;
            case 10:
                For("disk nearly full",
                    d => d.Enclosure.ForceDiskFree(20), d => d.Enclosure.ForceDiskFree(9_000));
                break;
            case 11: For("touch unplugged", d => d.Panel.Unplug(), d => d.Panel.Replug()); break;
            case 12: For("touch stuck", d => d.Panel.Stick(700, 500), d => d.Panel.Wipe()); break;
            case 13:
                For("touch shakes", d => d.Panel.SetJitter(9), d => d.Panel.SetJitter(0));
                break;
            default: DoMore(what); break;
        }
    }

    private void DoMore(int what)
    {
        switch (what)
        {
            case 14: Printer(); break;
            case 15: Once("printer loses a job", d => d.Printer.LoseJob()); break;
            case 16: Once("printer gives up", d => d.Printer.AbortJob()); break;
            case 17: Once("printer reports late", d => d.Printer.ReportLate()); break;
            case 18: Slips(); break;
            case 19: Acceptor(); break;
            case 20: Network(); break;
            case 21:
                For("disk fails",
                    _ => world.Disk.IsBroken = true, _ => world.Disk.IsBroken = false);
                break;
            case 22: ClockSteps(); break;
            case 23: For("locked", _ => world.RequestLock(), _ => world.RequestUnlock()); break;
            case 24: Once("stop", _ => world.RequestStop()); break;
            default: PowerCut(); break;
        }
    }

    private void Printer()
    {
        if (random.Next(4) == 0)
        {
            QueueDown();
            return;
        }

        PhotoPrinterFault fault = (PhotoPrinterFault)random.Next(6);
        For($"printer {fault}", d => d.Printer.Break(fault), d =>
        {
            d.Printer.Repair(fault);
            d.Printer.Refill();
        });
    }

    private void QueueDown()
    {
        if (world.Clock.Elapsed >= queueMayFailAt)
        {
            int seconds = random.Next(3, LongestQueueOutageS);
            queueMayFailAt = world.Clock.Elapsed + TimeSpan.FromSeconds(seconds + 600);
            For("print queue down", d => d.Printer.SetQueueDown(true),
                d => d.Printer.SetQueueDown(false), TimeSpan.FromSeconds(seconds));
        }
    }

    private void Slips()
    {
        SlipPrinterFault fault = (SlipPrinterFault)random.Next(3);
        For($"slip printer {fault}", d => d.Slips.Break(fault), d => d.Slips.Repair());
    }

    private void Acceptor()
    {
        world.Truth.Disturb(TimeSpan.FromMinutes(11));
        switch (random.Next(3))
        {
            case 0: For("acceptor unplugged", d => d.Coins.Unplug(), d => d.Coins.Replug()); break;
            case 1: For("acceptor jammed", d => d.Coins.Jam(), d => d.Coins.ClearJam()); break;
            default: LoseEdges(random.Next(1, 5)); break;
        }
    }

    private void LoseEdges(int count)
    {
        world.Truth.EdgesWillBeLost(count);
        Once("edges lost", d => d.Coins.LoseEdges(count));
    }

    private void Network()
    {
        var mood = (SeededCollector.Mood)random.Next(1, 7);
        For($"collector {mood}", _ => world.Collector.Now = mood,
            _ => world.Collector.Now = SeededCollector.Mood.Well);
    }

    private void ClockSteps()
    {
        double seconds = Math.Pow(10, 5.5 * random.NextDouble()) * (random.Next(2) * 2 - 1);
        Once($"the wall clock steps by {seconds:0} s", _ =>
            world.Clock.SetUtcNow(world.Clock.GetUtcNow().AddSeconds(seconds)));
    }

    private void PowerCut()
    {
        var moment = (PowerSwitch.Moment)random.Next(4);
        Once($"power will be cut: {moment}", _ => world.Power.Arm(moment, moment switch
        {
            PowerSwitch.Moment.BetweenTasks => random.Next(1, 2_000),
            _ => random.Next(1, 60),
        }));
        // Half of them strike again while the booth recovers from the first.
        if (random.Next(2) == 0)
        {
            world.In(TimeSpan.FromSeconds(random.Next(60, 600)), () =>
            {
                if (isOn)
                {
                    world.Power.Arm(moment, random.Next(1, 12));
                }
            });
        }
    }

    private void Once(string what, Action<Devices> action)
    {
        string kind = what.Split(" by ")[0];
        done[kind] = done.GetValueOrDefault(kind) + 1;
        world.Trace.Say($"mischief: {what}");
        action(world.Devices);
    }

    private void For(string what, Action<Devices> begin, Action<Devices> end) => For(
        what, begin, end, TimeSpan.FromSeconds(random.Next(3, random.Next(2) == 0 ? 60 : 900)));

    private void For(string what, Action<Devices> begin, Action<Devices> end, TimeSpan lasting)
    {
        Once(what, begin);
        world.In(lasting, () =>
        {
            if (world.IsUp)
            {
                world.Trace.Say($"mended: {what}");
                end(world.Devices);
            }
        });
    }
}
