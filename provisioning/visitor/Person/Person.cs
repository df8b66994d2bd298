using Booth.Control;

namespace Booth.Visitor;

/// <summary>
/// One visitor. Knows only what stands on the screen and acts only through the devices: touches,
/// coins, the pen.
/// </summary>
/// <param name="booth">In front of which they stand.</param>
/// <param name="plan">What they want.</param>
/// <param name="story">Hears what they do.</param>
/// <param name="hands">How they act; null: through the simulated devices.</param>
public sealed class Person(BoothProcess booth, VisitPlan plan, Story story, IHands? hands = null)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Reaction = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan RefusalPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SecondTouch = TimeSpan.FromSeconds(2);
    private readonly IHands hands = hands ?? new DeviceHands(booth);
    private readonly Queue<int> pocket = new(plan.Coins);
    private string seen = "";
    private long since;
    private int signatures;
    private (string Screen, string Input, long At) touched = ("", "", 0);
    private bool voucherTyped;

    /// <summary>What the visit has come to so far.</summary>
    public VisitState State { get; private set; } = new();

    /// <summary>Goes on until the visit is over.</summary>
    public Task PlayAsync(CancellationToken stop) => PlayUntilAsync(_ => false, stop);

    /// <summary>
    /// Goes on until a screen comes (which is not acted upon), or the visit is over.
    /// </summary>
    public Task PlayUntilAsync(string screen, CancellationToken stop) =>
        PlayUntilAsync(shown => shown.Name == screen, stop);

    /// <summary>
    /// Goes on until a screen comes (which is not acted upon), or the visit is over.
    /// </summary>
    public async Task PlayUntilAsync(Func<ScreenReport, bool> until, CancellationToken stop)
    {
        while (true)
        {
            var screen = await LookAsync(stop);
            Note(screen);
            if (until(screen) || State.IsOver)
            {
                return;
            }

            if (TimeProvider.System.GetElapsedTime(since) > Reaction)
            {
                await ActAsync(screen, stop);
            }

            await Task.Delay(Glance, stop);
        }
    }

    private async Task<ScreenReport> LookAsync(CancellationToken stop)
    {
        var screen = await booth.ScreenAsync(stop);
        if (screen.Name != seen)
        {
            (seen, since) = (screen.Name, TimeProvider.System.GetTimestamp());
        }
        else if (TimeProvider.System.GetElapsedTime(since) > LongestWait)
        {
            throw new VisitException($"the screen {seen} does not change for "
                + $"{LongestWait.TotalSeconds:0} s: the visitor gives up");
        }

        return screen;
    }

    private void Note(ScreenReport screen)
    {
        State = State.After(screen);
        if (story.Screen(screen) && screen.Verdict is { } verdict)
        {
            story.Verdict(verdict);
        }
    }

    private Task ActAsync(ScreenReport screen, CancellationToken stop) => screen.Name switch
    {
        "attract" or "credit_kept" => TouchAsync(screen, "press:panel", stop),
        "languages" => TouchAsync(screen, "language:" + plan.Language, stop),
        "choosing" => TouchAsync(screen, "press:" + plan.Service, stop),
        "consenting" => TouchAsync(screen, "press:agree", stop),
        "paying" => PayAsync(screen, stop),
        "entering_voucher" => TypeVoucherAsync(stop),
        "framing" => FrameAsync(screen, stop),
        "reviewing" => ReviewAsync(screen, stop),
        "signing" => SignAsync(screen, stop),
        "confirming" => TouchAsync(screen, "press:confirm", stop),
        "refunded" => TouchAsync(screen, "press:continue", stop),
        "time_out_warning" => TouchAsync(screen, "press:continue", stop),
        _ => Task.CompletedTask,
    };

    private async Task PayAsync(ScreenReport screen, CancellationToken stop)
    {
        if (plan.Voucher is not null && !voucherTyped)
        {
            await TouchAsync(screen, "press:voucher", stop);
        }
        else if (pocket.TryDequeue(out var cents))
        {
            await hands.PayAsync(cents, stop);
            story.Say($"drops a coin of {cents / 100}.{cents % 100:00} EUR");
            State = State with { PaidCents = State.PaidCents + cents };
        }
    }

    private async Task TypeVoucherAsync(CancellationToken stop)
    {
        voucherTyped = true;
        foreach (var digit in (plan.Voucher ?? "").Where(char.IsAsciiDigit))
        {
            var screen = await booth.ScreenAsync(stop);
            await TouchAsync(screen, $"digit:{digit}", stop, aloud: false);
        }

        story.Say("types the voucher's number");
        var after = await WaitAfterVoucherAsync(stop);
        if (after.Name == "entering_voucher")
        {
            State = State with { VoucherRefused = true };
            await TouchAsync(after, "press:back", stop);
        }
    }

    /// <summary>A voucher that is taken leaves the screen; one that is refused stays on it.</summary>
    private async Task<ScreenReport> WaitAfterVoucherAsync(CancellationToken stop)
    {
        var typed = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var screen = await booth.ScreenAsync(stop);
            if (screen.Name != "entering_voucher"
                || TimeProvider.System.GetElapsedTime(typed) > RefusalPatience)
            {
                return screen;
            }

            await Task.Delay(Glance, stop);
        }
    }

    /// <summary>As long as nothing is to be corrected the booth will shoot by itself.</summary>
    private Task FrameAsync(ScreenReport screen, CancellationToken stop)
    {
        var patience = screen.Hint is null or "none"
            ? 5 * plan.ShutterPatience : plan.ShutterPatience;
        return TimeProvider.System.GetElapsedTime(since) > patience
            ? TouchAsync(screen, "press:shoot", stop)
            : Task.CompletedTask;
    }

    private Task ReviewAsync(ScreenReport screen, CancellationToken stop)
    {
        var wanted = screen.Verdict?.Verdict == "accepted" ? "press:accept"
            : screen.Targets.Any(target => target.Input == "press:retake") ? "press:retake"
            : "press:cancel";
        return TouchAsync(screen, wanted, stop);
    }

    private async Task SignAsync(ScreenReport screen, CancellationToken stop)
    {
        if (screen.SignatureBox is not { } box)
        {
            return;
        }

        if (signatures > 0)
        {
            await TouchAsync(screen, "press:clear", stop);
        }

        await hands.WriteAsync(Autograph.Write(box, plan.Seed + signatures++), stop);
        story.Say("signs with the pen");
        await Task.Delay(Glance, stop);
        screen = await booth.ScreenAsync(stop);
        await TouchAsync(screen, "press:done", stop);
    }

    // Nobody hammers on a key whose screen is about to change: the next screen has another there.
    private bool IsJustTouched(string screen, string input) =>
        (touched.Screen, touched.Input) == (screen, input)
        && TimeProvider.System.GetElapsedTime(touched.At) < SecondTouch;

    /// <summary>
    /// Touches the middle of a target, if it is there, and gives the booth a moment.
    /// </summary>
    private async Task TouchAsync(
        ScreenReport screen, string input, CancellationToken stop, bool aloud = true)
    {
        if (screen.Targets.FirstOrDefault(target => target.Input == input) is not { } target
            || (aloud && IsJustTouched(screen.Name, input)))
        {
            return;
        }

        touched = (screen.Name, input, TimeProvider.System.GetTimestamp());

        if (aloud)
        {
            story.Say($"touches \"{target.Label.ReplaceLineEndings(" ")}\"");
        }

        await hands.PressAsync(target, stop);
    }
}
