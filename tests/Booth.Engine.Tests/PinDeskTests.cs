using Booth.Flow;

namespace Booth.Engine.Tests;

/// <summary>Wrong PINs are counted in the journal: no plug that is pulled gives another try.</summary>
public sealed class PinDeskTests
{
    private const string Right = TestBooth.Pin;
    private const string Wrong = "111111";

    [Fact]
    public async Task The_right_pin_opens_the_technician_s_screen_and_forgives_the_wrong_ones()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.PressAsync(Button.Technician, "EnteringPin");
        await TryAsync(booth, Wrong);
        await TryAsync(booth, Right);
        await booth.SeeAsync("Servicing");
        var counters = booth.Journal.Counters();
        Assert.Equal((2, 2), (counters.PinsTried, counters.PinsForgiven));
    }

    [Fact]
    public async Task Wrong_pins_lock_the_keypad_and_a_power_loss_does_not_open_it()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.PressAsync(Button.Technician, "EnteringPin");
        for (var wrong = 1; wrong <= PinRules.FreeTries; wrong++)
            await TryAsync(booth, Wrong);

        await AssertLockedAsync(booth);
        await booth.KillAsync();
        await booth.RebootAsync("Attract");
        Assert.Equal(PinRules.FreeTries, booth.Journal.Counters().PinsTried);
        await booth.PressAsync(Button.Technician, "EnteringPin");
        await AssertLockedAsync(booth);
        await booth.PassAsync(PinRules.WaitAfter(PinRules.FreeTries));
        await booth.PressAsync(Button.Technician, "EnteringPin");
        await TryAsync(booth, Right);
        await booth.SeeAsync("Servicing");
    }

    [Fact]
    public async Task Each_further_wrong_pin_counts_across_restarts()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        for (var wrong = 1; wrong < PinRules.FreeTries; wrong++)
        {
            await booth.PressAsync(Button.Technician, "EnteringPin");
            await TryAsync(booth, Wrong);
            await booth.KillAsync();
            await booth.RebootAsync("Attract");
        }

        await booth.PressAsync(Button.Technician, "EnteringPin");
        await TryAsync(booth, Wrong);
        Assert.Equal(PinRules.FreeTries, booth.Journal.Counters().PinsTried);
        await AssertLockedAsync(booth);
    }

    /// <summary>Types a PIN; returns once it was counted and answered.</summary>
    private static async Task TryAsync(TestBooth booth, string pin)
    {
        var before = booth.Journal.Counters().PinsTried;
        await booth.TypeAsync(pin);
        booth.Tap(Button.Ok);
        await booth.UntilAsync(
            () => booth.Journal.Counters().PinsTried == before + 1, "the try is counted");
        await booth.PassAsync(TimeSpan.FromSeconds(1));
    }

    /// <summary>Even the right PIN is not taken.</summary>
    private static async Task AssertLockedAsync(TestBooth booth)
    {
        var before = booth.Journal.Counters().PinsTried;
        await booth.TypeAsync(Right);
        booth.Tap(Button.Ok);
        await booth.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal("EnteringPin", booth.Screen);
        Assert.Equal(before, booth.Journal.Counters().PinsTried);
    }
}
