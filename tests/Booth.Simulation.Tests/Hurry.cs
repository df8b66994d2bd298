using System.Collections.Immutable;

namespace Booth.Simulation.Tests;

/// <summary>
/// Types a number that is no voucher's and does not wait for the answer: while the disk looks it
/// up, the next keys are touched, and more happens. Only the first of these keys counts: the others
/// were touched before their screen was there.
/// </summary>
internal sealed class Hurry(BoothWorld world, Finger finger, Random random)
{
    private static readonly TimeSpan Lookup = TimeSpan.FromSeconds(4);

    // Twelve digits and the first keys after them, at 140 ms each, and then the disk is busy.
    private static readonly TimeSpan InTheLookup = TimeSpan.FromSeconds(4.5);

    private static readonly ImmutableArray<ImmutableArray<Button>> Ways =
    [
        [Button.Back],
        [Button.Back, Button.Back],
        [Button.Back, Button.Back, Button.Ephoto],
        [Button.Back, Button.Back, Button.Sheet],
        [Button.Back, Button.Back, Button.Sheet, Button.Shoot],
        [Button.Cancel],
        [Button.Cancel, Button.Technician],
    ];

    /// <summary>Types, and goes on.</summary>
    public void Type()
    {
        world.Threads.DelayLookup(Lookup);
        finger.Type(VoucherNumber.Make($"{random.NextInt64(100_000_000_000):D11}"));
        foreach (Button button in Ways[random.Next(Ways.Length)])
        {
            finger.Tap(button);
        }

        switch (random.Next(6))
        {
            case 0:
                world.In(TimeSpan.FromSeconds(1), world.RequestLock);
                world.In(TimeSpan.FromSeconds(30), world.RequestUnlock);
                break;
            case 1:
                Meanwhile(OpenDoor);
                break;
            case 2:
                Meanwhile(() => new OperatorActs(Fault.CreditAdjusted, world, random).Act()
                    .Begin(world.Devices));
                break;
            default:
                break;
        }
    }

    // The agenda waits for the engine to rest; a timer of the world does not.
    private void Meanwhile(Action what) => world.Clock.CreateTimer(_ =>
    {
        if (world.IsUp && !world.Power.IsOff)
        {
            what();
        }
    }, null, InTheLookup, Timeout.InfiniteTimeSpan);

    private void OpenDoor()
    {
        world.Devices.Enclosure.SetDoor(open: true);
        world.In(TimeSpan.FromSeconds(30), () => world.Devices.Enclosure.SetDoor(open: false));
    }
}
