using Booth.Hal;

namespace Booth.Simulation.Tests;

/// <summary>From the name of a fault and random numbers of its own to what it does.</summary>
internal sealed class FaultActs
{
    private static readonly TimeSpan Felt = TimeSpan.FromSeconds(20);

    private readonly Fault fault;
    private readonly BoothWorld world;
    private readonly Random random;

    private FaultActs(Fault fault, BoothWorld world, Random random) =>
        (this.fault, this.world, this.random) = (fault, world, random);

    /// <summary>What <paramref name="fault"/> does this time.</summary>
    public static FaultAct Of(Fault fault, BoothWorld world, Random random)
    {
        var acts = new FaultActs(fault, world, random);
        return Faults.ProfileOf(fault) switch
        {
            FaultProfile.Coins => acts.Coins(),
            FaultProfile.Devices => acts.Devices(),
            FaultProfile.Network => acts.Network(),
            FaultProfile.Storage => acts.Storage(),
            FaultProfile.Clock => acts.Clock(),
            FaultProfile.Power => acts.Power(),
            _ => new OperatorActs(fault, world, random).Act(),
        };
    }

    private FaultAct Coins()
    {
        world.Truth.Disturb(TimeSpan.FromMinutes(11));
        int edges = random.Next(1, 5);
        return fault switch
        {
            Fault.AcceptorUnplugged => For(d => d.Coins.Unplug(), d => d.Coins.Replug()),
            Fault.AcceptorJammed => For(d => d.Coins.Jam(), d => d.Coins.ClearJam()),
            _ => Once(d =>
            {
                world.Truth.EdgesWillBeLost(edges);
                d.Coins.LoseEdges(edges);
            }),
        };
    }

    private FaultAct Devices() => fault switch
    {
        Fault.CameraUnplugged => For(d => d.Camera.Unplug(), d => d.Camera.Replug()),
        Fault.CameraFrozen => For(d => d.Camera.Freeze(), d => d.Camera.Repair()),
        Fault.CameraDark => For(d => d.Camera.Darken(), d => d.Camera.Repair()),
        Fault.FramesDropped => Once(d => d.Camera.Drop(random.Next(1, 30))),
        Fault.FramesTorn => Once(d => d.Camera.Tear(random.Next(1, 5))),
        Fault.FlashSilent => For(
            _ => world.Witness.IsDark = true, _ => world.Witness.IsDark = false),
        Fault.FlashUnplugged => For(d => d.Flash.Unplug(), d => d.Flash.Repair()),
        Fault.SealingSlow => SealingSlow(TimeSpan.FromMilliseconds(random.Next(100, 25_000))),
        Fault.MachineBusy => MachineBusy(random.Next(3) switch { 0 => 50, 1 => 1_500, _ => 25_000 }),
        Fault.DoorOpen => For(d => d.Enclosure.SetDoor(true), d => d.Enclosure.SetDoor(false)),
        Fault.TooHot => For(
            d => d.Enclosure.SetTemperature(95), d => d.Enclosure.SetTemperature(40)),
        Fault.TouchUnplugged => For(d => d.Panel.Unplug(), d => d.Panel.Replug()),
        Fault.TouchStuck => For(d => d.Panel.Stick(700, 500), d => d.Panel.Wipe()),
        Fault.TouchShakes => For(d => d.Panel.SetJitter(9), d => d.Panel.SetJitter(0)),
        _ => Printers(),
    };

    private FaultAct SealingSlow(TimeSpan slowness) => For(
        _ => world.Witness.SealingTakes = slowness,
        _ => world.Witness.SealingTakes = TimeSpan.Zero);

    private FaultAct MachineBusy(int longestHoldMs) => For(
        _ => world.Threads.LongestHoldMs = longestHoldMs, _ => world.Threads.LongestHoldMs = 0);

    private FaultAct Printers() => fault switch
    {
        Fault.PrinterOffline => Printer(PhotoPrinterFault.Offline),
        Fault.PrinterMediaEmpty => Printer(PhotoPrinterFault.MediaEmpty),
        Fault.PrinterRibbonEmpty => Printer(PhotoPrinterFault.MarkerSupplyEmpty),
        Fault.PrinterJam => Printer(PhotoPrinterFault.MediaJam),
        Fault.PrinterCoverOpen => Printer(PhotoPrinterFault.CoverOpen),
        Fault.PrinterBroken => Printer(PhotoPrinterFault.Other),
        Fault.PrinterLosesJob => Once(d => d.Printer.LoseJob()),
        Fault.PrinterGivesUp => Once(d => d.Printer.AbortJob()),
        Fault.PrinterReportsLate => Once(d => d.Printer.ReportLate()),
        Fault.PrintQueueDown => For(
            d => d.Printer.SetQueueDown(true), d => d.Printer.SetQueueDown(false)),
        Fault.SlipPrinterOffline => Slips(SlipPrinterFault.Offline),
        Fault.SlipPrinterEmpty => Slips(SlipPrinterFault.MediaEmpty),
        _ => Slips(SlipPrinterFault.CoverOpen),
    };

    private FaultAct Printer(PhotoPrinterFault broken) => For(d => d.Printer.Break(broken), d =>
    {
        d.Printer.Repair(broken);
        d.Printer.Refill();
    });

    private FaultAct Slips(SlipPrinterFault broken) =>
        For(d => d.Slips.Break(broken), d => d.Slips.Repair());

    private FaultAct Network()
    {
        if (fault is Fault.BrokerAway or Fault.BrokerFlaps)
        {
            var broker = fault == Fault.BrokerAway ? Broker.Mood.Away : Broker.Mood.Flapping;
            return For(_ => world.Broker.Now = broker, _ => world.Broker.Now = Broker.Mood.Well);
        }

        SeededCollector.Mood mood = fault switch
        {
            Fault.NetworkPartition => SeededCollector.Mood.Unreachable,
            Fault.NetworkSlow => SeededCollector.Mood.Slow,
            Fault.NetworkResetsBefore => SeededCollector.Mood.CutBefore,
            Fault.NetworkResetsAfter => SeededCollector.Mood.CutAfterwards,
            Fault.NetworkDeliversTwice => SeededCollector.Mood.DeliversTwice,
            Fault.CollectorBusy => SeededCollector.Mood.Busy,
            Fault.CollectorFailing => SeededCollector.Mood.Failing,
            Fault.CollectorConflict => SeededCollector.Mood.Conflict,
            _ => SeededCollector.Mood.Refusing,
        };
        return For(_ => world.Collector.Now = mood, _ => world.Collector.Leave(mood));
    }

    private FaultAct Storage() => fault switch
    {
        Fault.DiskFails => For(_ => world.Disk.IsBroken = true, _ => world.Disk.IsBroken = false),
        Fault.DiskWriteFails => Media(DiskFault.InputOutput),
        Fault.DiskFull => Media(DiskFault.Full),
        Fault.DiskTears => Media(DiskFault.Torn),
        Fault.DiskNearlyFull => For(
            d => d.Enclosure.ForceDiskFree(20), d => d.Enclosure.ForceDiskFree(9_000)),
        _ => DiskSlow(TimeSpan.FromMilliseconds(random.Next(20, 4_000))),
    };

    private FaultAct Media(DiskFault ailment) => For(
        _ => world.Media.Ailment = ailment, _ => world.Media.Ailment = null);

    private FaultAct DiskSlow(TimeSpan slowness) => For(
        _ => world.WritesTake = slowness, _ => world.WritesTake = TimeSpan.Zero);

    private FaultAct Clock() => fault switch
    {
        Fault.ClockStepsForward => ClockSteps(Math.Pow(10, 5.5 * random.NextDouble())),
        Fault.ClockStepsBack => ClockSteps(-Math.Pow(10, 5.5 * random.NextDouble())),
        Fault.ClockNotSet => For(
            d => d.Enclosure.SetClockSynced(false), d => d.Enclosure.SetClockSynced(true)),
        _ => ClockSteps(TimeSpan.FromDays(184).TotalSeconds),
    };

    private FaultAct ClockSteps(double seconds) =>
        Once(_ => world.StepWallClock(TimeSpan.FromSeconds(seconds)));

    private FaultAct Power()
    {
        PowerSwitch.Moment moment = fault switch
        {
            Fault.PowerCutBeforeWrite => PowerSwitch.Moment.BeforeWrite,
            Fault.PowerCutAfterWrite => PowerSwitch.Moment.AfterWrite,
            Fault.PowerCutInFile => PowerSwitch.Moment.InFile,
            Fault.PowerCutBetweenCommands => PowerSwitch.Moment.LogLine,
            Fault.PowerCutBetweenTasks => PowerSwitch.Moment.BetweenTasks,
            _ => (PowerSwitch.Moment)random.Next(5),
        };
        (int first, int next) = moment switch
        {
            PowerSwitch.Moment.BetweenTasks => (random.Next(1, 600), random.Next(1, 60)),
            PowerSwitch.Moment.InFile => (random.Next(1, 300), random.Next(1, 80)),
            _ => (random.Next(1, 20), random.Next(1, 8)),
        };
        bool isFirst = true;
        // While it lasts a restart is cut again: once in the recovery, or never.
        return new FaultAct($"{Faults.Words(fault)}: {moment} {first}", _ =>
        {
            if (isFirst || fault == Fault.PowerCutInRecovery)
            {
                world.Power.Arm(moment, isFirst ? first : next);
            }

            isFirst = false;
        }, _ => world.Power.Disarm(), TimeSpan.FromSeconds(random.Next(30, 300)));
    }

    // Done once and felt for a while, whatever restarts meanwhile.
    private FaultAct Once(Action<Devices> begin)
    {
        bool isDone = false;
        return new FaultAct(Faults.Words(fault), devices =>
        {
            if (!isDone)
            {
                isDone = true;
                begin(devices);
            }
        }, null, Felt);
    }

    private FaultAct For(Action<Devices> begin, Action<Devices> end) => new(
        Faults.Words(fault), begin, end,
        TimeSpan.FromSeconds(random.Next(3, random.Next(3) == 0 ? 900 : 60)));
}
