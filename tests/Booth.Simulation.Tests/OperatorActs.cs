namespace Booth.Simulation.Tests;

/// <summary>What people with a key do to a booth, at times that suit nobody.</summary>
internal sealed class OperatorActs(Fault fault, BoothWorld world, Random random)
{
    private static readonly TimeSpan Felt = TimeSpan.FromSeconds(20);

    /// <summary>What they do this time.</summary>
    public FaultAct Act()
    {
        var lasting = TimeSpan.FromSeconds(random.Next(1, random.Next(3) == 0 ? 6 : 120));
        return fault switch
        {
            Fault.Locked => new FaultAct("locked", _ => Lock(), _ => world.RequestUnlock(), lasting),
            Fault.KeysExpired => new FaultAct("keys expired",
                _ => world.Collector.HasKeys = false, _ => world.Collector.HasKeys = true, lasting),
            Fault.Stopped => Once(world.RequestStop),
            Fault.TariffChanged => Once(ChangeTariff),
            Fault.CashCollected => OnLedger(CollectCash),
            Fault.CreditAdjusted => OnLedger(AdjustCredit),
            _ => OnLedger(AdjustCashBox),
        };
    }

    // Pressed twice, as people do.
    private void Lock()
    {
        world.RequestLock();
        world.In(TimeSpan.FromSeconds(random.Next(1, 30)), world.RequestLock);
    }

    private void ChangeTariff()
    {
        world.Tariff = new Tariff(new(random.Next(5, 12) * 100), new(random.Next(3, 9) * 50));
        world.Trace.Say($"from the next start on: {world.Tariff}");
        world.RequestStop();
    }

    private void CollectCash()
    {
        var id = new Guid(random.Next(), 1, 1, new byte[8]);
        Money found = world.Disk.CollectCashBox(id);
        world.Trace.Say($"the cash box held {found}");
        if (world.Disk.CollectCashBox(id) != found)
        {
            world.Break("the same collection of the cash box found two sums");
        }
    }

    private void AdjustCredit()
    {
        bool isGrant = random.Next(3) > 0;
        Money onHand = world.Disk.CreditOnHand();
        Money amount = isGrant ? new(random.Next(1, 9) * 50) : onHand;
        if (amount.IsPositive)
        {
            Adjust(isGrant ? AdjustmentKind.GrantCredit : AdjustmentKind.WriteOffCredit, amount);
            world.LookAtCredit();
        }
    }

    private void AdjustCashBox()
    {
        bool isOver = random.Next(2) == 0;
        Money amount = isOver ? new Money(10) : world.Disk.Counters().CashBox;
        if (amount.IsPositive)
        {
            Adjust(isOver ? AdjustmentKind.CashBoxOver : AdjustmentKind.CashBoxShort, amount);
        }
    }

    private void Adjust(AdjustmentKind kind, Money amount)
    {
        var adjustment = new Adjustment(
            new Guid(random.Next(), 2, 2, new byte[8]), kind, amount, "Ann", "Bob", "seen by both");
        world.Disk.Adjust(adjustment);
        world.Disk.Adjust(adjustment);
        try
        {
            world.Disk.Adjust(adjustment with { Id = Guid.Empty, SecondPerson = "ann " });
            world.Break("one person alone adjusted the ledger");
        }
        catch (JournalException exception) when (exception.Fault == JournalFault.RuleBroken)
        {
            world.Trace.Say($"{kind} of {amount} by two people, not by one");
        }
    }

    private FaultAct OnLedger(Action act) => Once(() =>
    {
        try
        {
            act();
        }
        catch (JournalException exception)
        {
            world.Trace.Say($"the operator is told: {exception.Message}");
        }
    });

    private FaultAct Once(Action act)
    {
        bool isDone = false;
        return new FaultAct(Faults.Words(fault), _ =>
        {
            if (!isDone)
            {
                isDone = true;
                act();
            }
        }, null, Felt);
    }
}
