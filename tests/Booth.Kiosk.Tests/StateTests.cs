using System.Reflection;
using System.Text.Json;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>The screens and the session machine agree.</summary>
public sealed class StateTests
{
    /// <summary>The keys of each screen.</summary>
    public static TheoryData<string, string> Keys => new()
    {
        { "attract", "Continue Technician" },
        { "out_of_service", "Technician" },
        { "maintenance", "Technician" },
        { "stopped", "" },
        { "credit_kept", "Cancel Continue" },
        { "choosing", "Cancel Ephoto Sheet" },
        { "consenting", "Cancel Back More Agree" },
        { "paying", "Cancel Back Voucher" },
        { "entering_voucher", "Back Erase" },
        { "framing", "Cancel Shoot" },
        { "counting_down", "Cancel" },
        { "exposing", "" },
        { "reviewing", "Cancel Retake Accept" },
        { "reviewing.refused", "Cancel Retake" },
        { "reviewing.last", "Cancel" },
        { "signing", "Cancel Clear" },
        { "signing.done", "Cancel Clear Done" },
        { "confirming", "Cancel Back Confirm" },
        { "confirming.sheet", "Cancel Back Confirm" },
        { "confirming.sheet_last", "Cancel Confirm" },
        { "securing", "" },
        { "printing", "" },
        { "refunding", "" },
        { "refunded", "Continue" },
        { "thank_you", "Continue" },
        { "time_out_warning", "Cancel Continue" },
        { "interrupted", "Cancel" },
        { "languages", "" },
        { "entering_pin", "Back Erase Ok" },
        { "servicing", "Back Lock More" },
        { "servicing.closed", "Back Unlock More" },
    };

    private static readonly string[] Closed = ["out_of_service", "maintenance", "stopped"];

    private static readonly string[] Technician = ["entering_pin", "servicing"];

    /// <summary>Keys that stand on every screen are looked at on their own.</summary>
    private static readonly Button[] Everywhere = [Button.Panel, Button.Lower, Button.Speech];

    [Fact]
    public void Every_state_has_a_screen_of_its_own_name()
    {
        var states = typeof(SessionState).GetNestedTypes(BindingFlags.Public)
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(SessionState)))
            .Select(type => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name));
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        var painted = Samples.All.Select(sample =>
        {
            var name = painter.Paint(sample.State, sample.ContextIn(LanguageTag.French)).Name;
            Assert.Equal(name, sample.Name.Split('.')[0]);
            return name;
        });
        Assert.Equal(states.Append("languages").Order(), painted.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_screen_has_exactly_its_keys(string name, string keys)
    {
        var pressed = Paint(name).Targets.Select(target => target.Input)
            .OfType<SessionInput.Pressed>().Select(input => input.Button).Except(Everywhere);
        var expected = keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Button>);
        Assert.Equal(expected.Order(), pressed.Order());
    }

    [Fact]
    public void Every_state_is_in_the_table_of_keys() => Assert.Equal(
        Samples.All.Select(sample => sample.Name.Split('.')[0]).Distinct().Order(),
        Keys.Select(row => row.Data.Item1.Split('.')[0]).Distinct().Order());

    [Fact]
    public void Every_key_does_something_in_the_session_machine()
    {
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        // A full voucher is being asked for, and a PIN that was wrong begins empty.
        string[] quiet = ["entering_voucher.full", "entering_pin.refused", "entering_pin.wait"];
        foreach (var sample in Samples.All.Where(sample => !quiet.Contains(sample.Name)))
        {
            var context = sample.ContextIn(LanguageTag.French);
            var booth = new BoothState(sample.State, BoothHealth.Good, CreditOf(sample.State));
            foreach (var target in painter.Paint(sample.State, context).Targets)
            {
                // The shown language may be chosen again, and nothing is there to be erased at first.
                if (target.Input is SessionInput.LanguageChosen
                    || (target.Input is SessionInput.Pressed { Button: Button.Erase }
                        && sample.State is SessionState.EnteringVoucher { Digits.Length: 0 }))
                    continue;

                var later = Samples.Now + TimeSpan.FromSeconds(1);
                var step = SessionMachine.Step(booth, target.Input, context.Rules, later);
                Assert.True(step.State != booth || !step.Commands.IsEmpty,
                    $"{sample.Name}: {target.Input} does nothing");
            }
        }
    }

    [Fact]
    public void Every_screen_a_visitor_stands_before_leads_to_the_languages_and_can_be_lowered() =>
        Assert.All(Samples.All.Where(IsVisited), sample =>
        {
            var pressed = Paint(sample.Name).Targets.Select(target => target.Input)
                .OfType<SessionInput.Pressed>().Select(input => input.Button).ToArray();
            Assert.Single(pressed, Button.Panel);
            Assert.Single(pressed, Button.Lower);
        });

    [Fact]
    public void The_page_of_languages_has_each_by_its_own_name()
    {
        var targets = Paint("languages").Targets;
        var languages = targets.Where(target => target.Input is SessionInput.LanguageChosen);
        Assert.Equal(Samples.Languages,
            languages.Select(target => ((SessionInput.LanguageChosen)target.Input).Language));
        Assert.Contains("Українська", languages.Select(target => target.Label));
        Assert.Contains(targets, target => target.Input is SessionInput.Pressed
        {
            Button: Button.Speech,
        });
    }

    [Fact]
    public void What_may_be_read_aloud_holds_no_code_and_no_number_of_a_voucher()
    {
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        foreach (var sample in Samples.All)
        {
            var prompt = painter.Paint(
                sample.State, sample.ContextIn(LanguageTag.English)).Prompt;
            Assert.DoesNotContain("K3M9", prompt);
            Assert.DoesNotContain("4172", prompt);
            if (IsVisited(sample))
                Assert.False(string.IsNullOrWhiteSpace(prompt), sample.Name);
        }
    }

    [Fact]
    public void A_screen_nobody_stands_before_speaks_two_languages()
    {
        foreach (var name in Closed)
        {
            using var painter = ScreenPainter.ForMeasuring(1280, 800);
            painter.Witness = new ScreenWitness();
            var sample = Samples.All.First(sample => sample.Name == name);
            painter.Paint(sample.State, sample.ContextIn(LanguageTag.French) with
            {
                Now = TimeSpan.Zero,
            });
            foreach (var language in (LanguageTag[])[LanguageTag.French, LanguageTag.English])
                Assert.Contains(painter.Catalog.Of(language)[$"{name}.headline"],
                    painter.Witness.Texts.Select(text => text.Text));
        }
    }

    [Fact]
    public void The_keypad_has_every_digit_once()
    {
        var digits = Paint("entering_voucher").Targets.Select(target => target.Input)
            .OfType<SessionInput.DigitTyped>().Select(input => input.Digit);
        Assert.Equal("0123456789", string.Concat(digits.Order()));
    }

    [Fact]
    public void The_code_is_shown_in_groups_of_four()
    {
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        painter.Witness = new ScreenWitness();
        var sample = Samples.All.Single(sample => sample.Name == "thank_you");
        painter.Paint(sample.State, sample.ContextIn(LanguageTag.French));
        var texts = painter.Witness.Texts.Select(text => text.Text).ToArray();
        var start = Array.IndexOf(texts, "FR07");
        Assert.Equal(["FR07", "K3M9", "PX4T", "Q2WN", "8BHV", "5C"], texts[start..(start + 6)]);
    }

    private static bool IsVisited(Sample sample) =>
        !Closed.Concat(Technician).Contains(sample.Name.Split('.')[0]);

    private static PaintedScreen Paint(string name)
    {
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        var sample = Samples.All.First(sample => sample.Name == name);
        return painter.Paint(sample.State, sample.ContextIn(LanguageTag.French));
    }

    private static Money CreditOf(SessionState state) =>
        state is SessionState.Attended attended ? attended.Visit.Credit : Money.Zero;
}
