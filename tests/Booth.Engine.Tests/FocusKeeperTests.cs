using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Engine.Tests;

/// <summary>Two buttons reach everything that a finger reaches.</summary>
public sealed class FocusKeeperTests
{
    private static readonly ImmutableArray<TouchTarget> Screen =
    [
        Language(LanguageTag.French, 1000), Language(LanguageTag.English, 1140),
        Key(Button.Cancel, 40, 660), Key(Button.Agree, 980, 660), Key(Button.More, 360, 650),
    ];

    [Fact]
    public void Next_goes_over_every_target_in_reading_order_and_round_again()
    {
        var focus = new FocusKeeper();
        focus.Follow("consenting", Screen);
        Assert.Null(focus.Current);
        var seen = new List<SessionInput>();
        for (int press = 0; press < 7; press++)
        {
            focus.Next(Screen);
            seen.Add(focus.Current!);
        }

        Assert.Equal(
            [
                Pressed(Button.More), Pressed(Button.Agree),
                new SessionInput.LanguageChosen(LanguageTag.French),
                new SessionInput.LanguageChosen(LanguageTag.English),
                Pressed(Button.Cancel), Pressed(Button.More), Pressed(Button.Agree),
            ], seen);
    }

    [Fact]
    public void The_ring_begins_where_it_leads_on()
    {
        var focus = new FocusKeeper();
        focus.Next([.. Screen.Take(3), Screen[4], Screen[3] with { LeadsOn = true }]);
        Assert.Equal(Pressed(Button.Agree), focus.Current);
    }

    [Fact]
    public void The_ring_stays_on_a_screen_and_begins_anew_on_the_next()
    {
        var focus = new FocusKeeper();
        focus.Follow("consenting", Screen);
        focus.Next(Screen);
        focus.Next(Screen);
        Assert.False(focus.Follow("consenting", Screen));
        Assert.Equal(Pressed(Button.Agree), focus.Current);
        Assert.True(focus.Follow("paying", [Key(Button.Cancel, 0, 0), Key(Button.Voucher, 0, 300)]));
        Assert.Equal(Pressed(Button.Voucher), focus.Current);
        Assert.True(focus.Follow("paying", [Key(Button.Cancel, 0, 0)]));
        Assert.Equal(Pressed(Button.Cancel), focus.Current);
    }

    [Fact]
    public void A_screen_without_targets_keeps_the_buttons_in_use_and_a_finger_ends_it()
    {
        var focus = new FocusKeeper();
        focus.Next([]);
        Assert.Null(focus.Current);
        focus.Next(Screen);
        Assert.False(focus.Follow("exposing", []));
        Assert.True(focus.Follow("reviewing", [Key(Button.Accept, 0, 0)]));
        Assert.Equal(Pressed(Button.Accept), focus.Current);
        focus.Drop();
        Assert.False(focus.Follow("signing", Screen));
        Assert.Null(focus.Current);
    }

    private static SessionInput.Pressed Pressed(Button button) => new(button);

    private static TouchTarget Key(Button button, float x, float y) =>
        new(new ScreenArea(x, y, 300, 118), Pressed(button), button.ToString());

    private static TouchTarget Language(LanguageTag language, float x) =>
        new(new ScreenArea(x, 0, 130, 118), new SessionInput.LanguageChosen(language), "");
}
