using Booth.Hal.Simulated;

namespace Booth.Simulation.Tests;

/// <summary>
/// Somebody with the maintenance PIN, or with a wrong one: types it, works behind it, and leaves by
/// the key or by walking away.
/// </summary>
internal sealed class Technician(BoothWorld world, Random random)
{
    private const string Pin = "482913";
    private const int MostSteps = 60;

    private static readonly TimeSpan LongerThanAnyScreenWaits = TimeSpan.FromSeconds(70);
    private static readonly TimeSpan LongestComparison = TimeSpan.FromSeconds(180);

    private readonly Finger finger = new(world);
    private int wrongOnes = random.Next(3) == 0 ? random.Next(1, 6) : 0;
    private bool isDone;

    /// <summary>What the booth knows of the PIN; stretched as little as can be.</summary>
    public static PinHash PinHash { get; } =
        PinHash.Create(new PinDigits(Pin), new byte[PinHash.SaltBytes], iterations: 1);

    /// <summary>The visit; each value is a pause.</summary>
    public IEnumerable<TimeSpan> Play()
    {
        for (int step = 0; step < MostSteps && !isDone; step++)
        {
            yield return world.Screen switch
            {
                "Attract" or "OutOfService" or "Maintenance" => Knock(),
                "EnteringPin" => TypePin(),
                "Servicing" => Serve(),
                "" => TimeSpan.FromSeconds(10),
                _ => GetRid(),
            };
        }

        // A booth that was left locked is opened from afar.
        world.In(TimeSpan.FromSeconds(random.Next(10, 600)), world.RequestUnlock);
    }

    /// <summary>
    /// Somebody who has no PIN types one all the same, and is a visitor before the answer comes.
    /// </summary>
    public IEnumerable<TimeSpan> Fumble()
    {
        if (world.Screen != "Attract")
        {
            yield break;
        }

        finger.Tap(Button.Technician);
        yield return TimeSpan.FromSeconds(1);
        bool dawdles = random.Next(6) == 0;
        world.Threads.Delay(nameof(SessionState.EnteringPin),
            dawdles ? Seconds(64, 80) : LongestComparison * random.NextDouble());
        if (random.Next(2) == 0)
        {
            world.Threads.Delay(
                nameof(SessionState.Confirming), TimeSpan.FromSeconds(20 * random.NextDouble()));
        }

        finger.Type(WrongPin());
        finger.Tap(Button.Ok);
        finger.Tap(Button.Back);
        yield return TimeSpan.FromSeconds(2);
        if (dawdles)
        {
            // Until the booth asks whether they are still there.
            finger.Tap(Button.Continue);
            yield return LongerThanAnyScreenWaits;
        }
    }

    private string WrongPin() => $"1{random.Next(100_000):D5}";

    private TimeSpan Knock()
    {
        if (world.Screen == "Attract" && random.Next(4) == 0)
        {
            return TrySlot();
        }

        finger.Tap(Button.Technician);
        return Seconds(1, 4);
    }

    // The coin is still on its way when the panel is asked for the PIN, and perhaps when it is taken.
    private TimeSpan TrySlot()
    {
        finger.Tap(Button.Continue);
        finger.Tap(Button.Sheet);
        world.In(TimeSpan.FromSeconds(1), () =>
        {
            var coin = new Money(200);
            if (world.Screen == "Paying" && world.Devices.Coins.InsertCoin(coin) == CoinFate.Taken)
            {
                world.Trace.Say("the technician tries a coin");
                world.Truth.CoinFell(
                    coin, world.Devices.Coins.BusyUntil + TimeSpan.FromMilliseconds(5));
            }

            finger.Tap(Button.Cancel);
            finger.Tap(Button.Technician);
            if (random.Next(2) == 0)
            {
                TypeRight();
            }
        });
        return Seconds(4, 8);
    }

    private void TypeRight()
    {
        world.Truth.RightPinTyped();
        finger.Type(Pin);
        finger.Tap(Button.Ok);
    }

    // A visitor's money, or a visitor's screen.
    private TimeSpan GetRid()
    {
        finger.Tap(random.Next(2) == 0 ? Button.Cancel : Button.Continue);
        return Seconds(1, 10);
    }

    private TimeSpan TypePin()
    {
        switch (random.Next(14))
        {
            case 12:
                CallFromAfar();
                return Seconds(1, 3);
            case 0:
                return LongerThanAnyScreenWaits;
            case 1:
                finger.Type("12345678901234"[..random.Next(1, 14)]);
                finger.Tap(Button.Erase);
                return Seconds(1, 5);
            case 2:
                finger.Tap(Button.Back);
                isDone = random.Next(2) == 0;
                return Seconds(1, 5);
            case 3:
                finger.TapAnything(random);
                finger.Tap(new SessionInput.LanguageChosen(LanguageTag.English));
                return Seconds(1, 3);
            default:
                return TypeWhole();
        }
    }

    private TimeSpan TypeWhole()
    {
        // What somebody has left there.
        for (int i = 0; i < PinRules.MostDigits; i++)
        {
            finger.Tap(Button.Erase);
        }

        if (wrongOnes-- <= 0)
        {
            TypeRight();
        }
        else
        {
            TypeWrong();
        }

        if (random.Next(8) == 0)
        {
            finger.Tap(Button.Back);
        }

        return random.Next(3) == 0 ? Seconds(30, 55) : Seconds(3, 6);
    }

    private void TypeWrong()
    {
        bool isSlow = random.Next(3) == 0;
        if (isSlow)
        {
            world.Threads.Delay(nameof(SessionState.EnteringPin), Seconds(1, 5));
        }

        finger.Type(WrongPin());
        finger.Tap(Button.Ok);
        if (isSlow)
        {
            // Begun anew before the answer to the wrong one.
            finger.Tap(Button.Back);
            finger.Tap(Button.Technician);
            TypeRight();
        }
    }

    private TimeSpan Serve()
    {
        switch (random.Next(16))
        {
            case 0:
                return LongerThanAnyScreenWaits;
            case 1 or 2:
                finger.Tap(Button.Lock);
                break;
            case 3 or 4:
                finger.Tap(Button.Unlock);
                break;
            case 5:
                finger.Tap(new SessionInput.LanguageChosen(LanguageTag.English));
                break;
            case 6:
                Do(Fault.CashCollected);
                break;
            case 7:
                Do(Fault.CreditAdjusted);
                break;
            case 8 or 9:
                finger.TapAnything(random);
                break;
            case 10:
                CallFromAfar();
                break;
            case 11 or 12:
                finger.Tap(Button.Back);
                isDone = true;
                break;
            default:
                finger.Tap(Button.More);
                break;
        }

        return Seconds(1, 10);
    }

    // Somebody else, who does not know that somebody is there.
    private void CallFromAfar()
    {
        if (random.Next(2) == 0)
        {
            world.RequestLock();
        }
        else
        {
            world.RequestUnlock();
        }
    }

    private void Do(Fault act) => world.In(TimeSpan.Zero, () =>
    {
        if (world.IsUp)
        {
            new OperatorActs(act, world, random).Act().Begin(world.Devices);
        }
    });

    private TimeSpan Seconds(int least, int most) =>
        TimeSpan.FromMilliseconds(random.Next(least * 1_000, most * 1_000));
}
