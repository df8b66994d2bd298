using Booth.Hal.Simulated;

namespace Booth.Simulation.Tests;

/// <summary>
/// Somebody in front of the glass: reads the screen, thinks, touches, puts in coins, and leaves
/// when it is over, or before.
/// </summary>
internal sealed class Visitor(BoothWorld world, Visitor.Temper temper, Random random)
{
    private const int MostSteps = 400;

    private static readonly TimeSpan LongestQueueOfCoins = TimeSpan.FromSeconds(20);

    private static readonly Button[] Hurried =
    [
        Button.Back, Button.Back, Button.Cancel, Button.Sheet, Button.Ephoto, Button.Agree,
        Button.Shoot, Button.Continue,
    ];

    private static readonly long[] AllCoins = [10, 20, 50, 100, 200];

    private readonly Finger finger = new(world);
    private bool hasBegun;
    private bool wantsEphoto = true;
    private string? voucher;

    /// <summary>What kind of person it is.</summary>
    public enum Temper
    {
        Flawless,
        Patient,
        Impatient,
        WalksAway,
        PaysTooMuch,
        Mashes,
        Slow,
        PoursCoins,
        TriesOldVoucher,
        HurriesOn,
        FumblesPin,
        Technician,
    }

    /// <summary>How many kinds there are, without the one who comes to work.</summary>
    public const int TemperCount = (int)Temper.FumblesPin + 1;

    /// <summary>The visit; each value is a pause.</summary>
    public IEnumerable<TimeSpan> Play()
    {
        wantsEphoto = temper == Temper.Flawless || random.NextDouble() < 0.7;
        if (temper == Temper.FumblesPin)
        {
            foreach (TimeSpan pause in new Technician(world, random).Fumble())
            {
                yield return pause;
            }
        }

        for (int step = 0; step < MostSteps && !IsOver(); step++)
        {
            if (temper == Temper.WalksAway && random.NextDouble() < 0.06)
            {
                world.Trace.Say("the visitor walks away");
                break;
            }

            Act();
            yield return Pause();
        }
    }

    private bool IsOver() => world.Screen switch
    {
        "Attract" => hasBegun,
        "OutOfService" or "Maintenance" => temper != Temper.Mashes || random.NextDouble() < 0.2,
        "" => random.NextDouble() < 0.3,
        _ => false,
    };

    private TimeSpan Pause() => TimeSpan.FromMilliseconds(temper switch
    {
        Temper.Impatient or Temper.Mashes or Temper.PoursCoins => random.Next(150, 1_500),
        Temper.Slow => random.Next(5_000, 95_000),
        _ => random.Next(1_500, 6_000),
    });

    private void Act()
    {
        if (temper == Temper.Mashes && random.NextDouble() < 0.5)
        {
            hasBegun |= world.Screen.Length > 0 && world.Screen != "Attract";
            finger.TapAnything(random);
            return;
        }

        switch (world.Screen)
        {
            case "Attract":
                hasBegun = random.NextDouble() < 0.7
                    ? Tap(Button.Continue)
                    : Tap(new SessionInput.LanguageChosen(LanguageTag.English));
                break;
            case "TimeOutWarning" when temper == Temper.Slow && random.NextDouble() < 0.3:
                Tap(random.Next(2) == 0
                    ? new SessionInput.LanguageChosen(LanguageTag.French)
                    : new SessionInput.DigitTyped('5'));
                break;
            case "CreditKept" or "Refunded" or "ThankYou" or "TimeOutWarning":
                Tap(random.NextDouble() < 0.9 ? Button.Continue : Button.Cancel);
                break;
            case "Choosing":
                hasBegun = true;
                Tap(wantsEphoto ? Button.Ephoto : Button.Sheet);
                break;
            case "Consenting":
                Tap(random.NextDouble() < 0.8 || temper == Temper.Flawless ? Button.Agree : Button.More);
                break;
            case "Paying":
                Pay();
                break;
            case "EnteringVoucher":
                Type();
                break;
            case "Interrupted":
                TapSometimes(Button.Cancel, 0.05);
                break;
            default:
                ActOnPicture();
                break;
        }
    }

    private void ActOnPicture()
    {
        switch (world.Screen)
        {
            case "Framing":
                TapSometimes(Button.Shoot, 0.3);
                break;
            case "Reviewing":
                bool isGood = world.Glass!.Verdict is { IsAccepted: true };
                Tap(isGood ? Button.Accept : random.NextDouble() < 0.9 ? Button.Retake : Button.Cancel);
                break;
            case "Signing":
                Sign();
                break;
            case "Confirming":
                Tap(temper == Temper.Flawless || random.NextDouble() < 0.9 ? Button.Confirm : Button.Back);
                break;
            case "CountingDown" or "Exposing" or "Securing" or "Printing":
                TapSometimes(Button.Cancel, 0.03);
                break;
            default:
                break;
        }
    }

    private void Pay()
    {
        if (temper != Temper.Flawless && voucher is null && world.Truth.Slips.Count > 0
            && random.NextDouble() < 0.3)
        {
            int pick = random.Next(world.Truth.Slips.Count);
            voucher = world.Truth.Slips[pick];
            world.Truth.Slips.RemoveAt(pick);
            Tap(Button.Voucher);
            return;
        }

        if (temper == Temper.HurriesOn && random.NextDouble() < 0.4)
        {
            Tap(Button.Voucher);
            return;
        }

        if (temper == Temper.TriesOldVoucher && world.Truth.UsedSlips.Count > 0
            && random.NextDouble() < 0.5)
        {
            voucher = world.Truth.UsedSlips[random.Next(world.Truth.UsedSlips.Count)];
            Tap(Button.Voucher);
            return;
        }

        int coins = temper switch
        {
            Temper.PaysTooMuch or Temper.Impatient => random.Next(1, 4),
            Temper.PoursCoins => random.Next(5, 25),
            _ => 1,
        };
        for (int i = 0; i < coins; i++)
        {
            InsertSomething();
        }

        TapSometimes(random.Next(3) switch
        {
            0 => Button.Back,
            1 => Button.Voucher,
            _ => Button.Cancel,
        }, 0.05);
    }

    private void InsertSomething()
    {
        SimulatedCoinAcceptor slot = world.Devices.Coins;
        if (slot.BusyUntil - world.Clock.Elapsed > LongestQueueOfCoins)
        {
            // No more metal fits into the channel.
            return;
        }

        var value = new Money(temper is Temper.Flawless ? 200
            : temper is Temper.PaysTooMuch || random.NextDouble() < 0.6 ? 200
            : AllCoins[random.Next(AllCoins.Length)]);
        double luck = temper == Temper.Flawless ? 1 : random.NextDouble();
        if (luck > 0.15)
        {
            Fell(luck > 0.25 ? slot.InsertCoin(value) : slot.InsertBouncing(value), value, "coin");
        }
        else if (luck > 0.1)
        {
            // Its three pulses less a lost one are a coin of 0.20.
            NoCoin(slot.InsertSlug(), new Money(20), "slug");
        }
        else if (luck > 0.05)
        {
            NoCoin(slot.InsertHalf(value), value, "half a train");
        }
        else if (slot.InsertMerged(value, value) == CoinFate.Taken)
        {
            world.Trace.Say($"two coins of {value} as one");
            world.Truth.UnclearCoinFell(value + value);
        }
    }

    private void NoCoin(CoinFate fate, Money value, string what)
    {
        world.Trace.Say($"{what}: {fate}");
        if (fate == CoinFate.Taken)
        {
            world.Truth.NoCoinFell(value);
        }
    }

    private void Fell(CoinFate fate, Money value, string what)
    {
        world.Trace.Say($"{what} of {value}: {fate}");
        if (fate == CoinFate.Taken)
        {
            world.Truth.CoinFell(value, world.Devices.Coins.BusyUntil + TimeSpan.FromMilliseconds(5));
        }
    }

    private void Type()
    {
        if (temper == Temper.HurriesOn)
        {
            new Hurry(world, finger, random).Type();
            return;
        }

        if (voucher is not { } number)
        {
            Tap(Button.Back);
            return;
        }

        finger.Type(number);
        world.Truth.UsedSlips.Add(number);
        voucher = null;
        // Who knows that it is worth nothing does not wait for the answer.
        for (int i = temper == Temper.TriesOldVoucher ? random.Next(4) : 0; i > 0; i--)
        {
            Tap(Hurried[random.Next(Hurried.Length)]);
        }
    }

    private void Sign()
    {
        if (temper != Temper.Flawless && random.NextDouble() < 0.1)
        {
            Tap(random.NextDouble() < 0.5 ? Button.Clear : Button.Done);
            return;
        }

        if (world.Glass?.SignatureBox is { } box)
        {
            var stroke = Enumerable.Range(0, 80).Select(step => new TouchSample(
                box.X + (box.Width * (0.15f + (0.7f * step / 80))),
                box.Y + (box.Height * (0.5f + (0.3f * MathF.Sin(step * 0.6f)))))).ToArray();
            world.Devices.Panel.Draw([stroke]);
            Tap(Button.Done);
        }
    }

    private void TapSometimes(Button button, double chance)
    {
        if (temper != Temper.Flawless && random.NextDouble() < chance)
        {
            Tap(button);
        }
    }

    private bool Tap(Button button) => finger.Tap(button);

    private bool Tap(SessionInput meaning) => finger.Tap(meaning);
}
