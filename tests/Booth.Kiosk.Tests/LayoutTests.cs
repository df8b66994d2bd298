using System.Collections.Immutable;
using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>Every sample in every language on every supported panel.</summary>
public sealed class LayoutTests
{
    // The reach of a seated visitor ends here: the lower 60 % of the panel.
    private const double Reach = 0.4;

    public static TheoryData<Layout, string> Layouts => [.. Layout.All.SelectMany(layout =>
        Samples.Languages.Append(PseudoLanguage.Tag).Select(
            language => (layout, language.Value)))];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_screen_is_readable_and_touchable(Layout layout, string language)
    {
        var problems = new List<string>();
        using var painter = ScreenPainter.ForMeasuring(layout.Width, layout.Height);
        painter.Catalog.Add(PseudoLanguage.From(painter.Catalog.Of(LanguageTag.English)));
        foreach (var sample in Samples.All)
        {
            painter.Witness = new ScreenWitness();
            var context = sample.ContextIn(new LanguageTag(language), layout.IsLowered);
            var screen = painter.Paint(sample.State, context with
            {
                Languages = language == "qps"
                    ? [.. Samples.Languages[1..], PseudoLanguage.Tag] : Samples.Languages,
                Preview = null,
                Portrait = null,
            });
            problems.AddRange(TextProblems(painter.Witness, layout)
                .Concat(ContrastProblems(painter.Witness))
                .Concat(TargetProblems(screen.Targets, layout))
                .Concat(BoxProblems(sample.State, screen, layout))
                .Select(problem => $"{sample.Name}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Closed_screens_speak_every_language_in_turn(Layout layout, string language)
    {
        using var painter = ScreenPainter.ForMeasuring(layout.Width, layout.Height);
        painter.Catalog.Add(PseudoLanguage.From(painter.Catalog.Of(LanguageTag.English)));
        var own = new LanguageTag(language);
        string Headline(LanguageTag tag) => painter.Catalog.Of(tag)["out_of_service.headline"];
        var seen = new HashSet<string>();
        var problems = new List<string>();
        for (var second = 0; second < 60; second++)
        {
            painter.Witness = new ScreenWitness();
            var sample = Samples.All.First(sample => sample.Name == "out_of_service");
            painter.Paint(sample.State, sample.ContextIn(own, layout.IsLowered) with
            {
                Languages = [.. Samples.Languages.Remove(own).Insert(0, own)],
                Now = TimeSpan.FromSeconds(second),
            });
            seen.UnionWith(painter.Witness.Texts.Select(text => text.Text));
            Assert.Contains(painter.Witness.Texts, text => text.Text == Headline(own));
            problems.AddRange(TextProblems(painter.Witness, layout));
        }

        Assert.All(Samples.Languages, tag => Assert.Contains(Headline(tag), seen));
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Where_the_shutter_was_the_countdown_has_no_key(Layout layout, string language)
    {
        using var painter = ScreenPainter.ForMeasuring(layout.Width, layout.Height);
        ImmutableArray<TouchTarget> Targets(string sample) => painter.Paint(
            Samples.All.Single(s => s.Name == sample).State, Samples.All.Single(s => s.Name == sample)
                .ContextIn(new LanguageTag(language), layout.IsLowered)).Targets;
        var shutter = Targets("framing").Single(
            target => target.Input is SessionInput.Pressed { Button: Button.Shoot });
        Assert.DoesNotContain(Targets("counting_down"),
            target => target.Input is SessionInput.Pressed && Overlap(target.Area, shutter.Area));
    }

    /// <summary>What says what to do is 6 mm high, and nothing is lower than 2 mm.</summary>
    [Fact]
    public void In_every_language_of_the_product_headlines_keep_their_size()
    {
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        var small = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var language in Samples.Languages)
        {
            foreach (var sample in Samples.All.Where(sample =>
                !sample.Name.StartsWith("servicing", StringComparison.Ordinal)))
            {
                painter.Witness = new ScreenWitness();
                painter.Paint(sample.State, sample.ContextIn(language));
                foreach (var text in painter.Witness.Texts)
                {
                    var xHeightMm = text.Style.Size * 0.536 / Page.UnitsPerMm;
                    if (xHeightMm < 2)
                        small.Add($"{language} {sample.Name}: '{text.Text}' is {xHeightMm:0.0} mm");
                }
            }
        }

        Assert.True(small.Count == 0, string.Join('\n', small));
    }

    [Fact]
    public void Arabic_is_the_mirror_image_of_French()
    {
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        var sample = Samples.All.Single(sample => sample.Name == "consenting");
        var french = painter.Paint(sample.State, sample.ContextIn(LanguageTag.French)).Targets;
        var arabic = painter.Paint(sample.State, sample.ContextIn(new LanguageTag("ar"))).Targets;
        foreach (var button in (Button[])[Button.Cancel, Button.Back, Button.More, Button.Agree])
        {
            var (left, right) = (AreaOf(french, button), AreaOf(arabic, button));
            Assert.Equal(1280 - left.X - left.Width, right.X, 0.5f);
            Assert.Equal((left.Y, left.Width, left.Height), (right.Y, right.Width, right.Height));
        }
    }

    [Fact]
    public void Digits_and_codes_run_from_left_to_right_in_Arabic_too()
    {
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        painter.Witness = new ScreenWitness();
        var pin = Samples.All.Single(sample => sample.Name == "entering_voucher");
        var digits = painter.Paint(pin.State, pin.ContextIn(new LanguageTag("ar"))).Targets
            .Where(target => target.Input is SessionInput.DigitTyped).ToArray();
        Assert.True(digits[0].Area.X < digits[1].Area.X && digits[1].Area.X < digits[2].Area.X);
        var thanks = Samples.All.Single(sample => sample.Name == "thank_you");
        painter.Witness = new ScreenWitness();
        painter.Paint(thanks.State, thanks.ContextIn(new LanguageTag("ar")));
        var groups = painter.Witness.Texts.Where(text => text.Text is "FR07" or "K3M9" or "5C");
        Assert.Equal(["FR07", "K3M9", "5C"],
            groups.OrderBy(text => text.Ink.X).Select(text => text.Text));
    }

    [Fact]
    public void The_mirror_and_the_pen_s_box_are_the_same_in_Arabic()
    {
        using var painter = ScreenPainter.ForMeasuring(1280, 800);
        var sample = Samples.All.Single(sample => sample.Name == "signing");
        var french = painter.Paint(sample.State, sample.ContextIn(LanguageTag.French)).SignatureBox;
        var arabic = painter.Paint(
            sample.State, sample.ContextIn(new LanguageTag("ar"))).SignatureBox;
        Assert.Equal(french!.Value.Width / french.Value.Height,
            arabic!.Value.Width / arabic.Value.Height, 0.001f);
    }

    [Fact]
    public void A_headline_is_6_mm_high() =>
        Assert.Equal(6, Type.HeadlineSize * 0.536 / Page.UnitsPerMm, 0.001);

    [Theory]
    [InlineData(1000, 800)]
    [InlineData(1280, 599)]
    [InlineData(480, 1024)]
    public void A_panel_that_is_too_small_is_refused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenPainter(width, height));

    private static IEnumerable<string> TextProblems(ScreenWitness witness, Layout layout)
    {
        var texts = witness.Texts;
        return
        [
            .. texts.Where(text => !text.Fits)
                .Select(text => $"does not fit: '{text.Text}' in {text.Box} at {text.Style.Size:0.0}"),
            .. texts.Where(text => !Inside(text.Box, layout))
                .Select(text => $"off the screen: '{text.Text}' at {text.Box}"),
            .. Pairs(texts).Where(pair => pair.First.Fits && pair.Second.Fits)
                .Where(pair => Overlap(Area(pair.First.Ink), Area(pair.Second.Ink)))
                .Select(pair => $"'{pair.First.Text}' covers '{pair.Second.Text}'"),
        ];
    }

    /// <summary>7:1 for text, 3:1 for signs (EN 301 549, WCAG 2), on what lies under them.</summary>
    private static IEnumerable<string> ContrastProblems(ScreenWitness witness) =>
    [
        .. witness.Texts.Where(text => text.Style.Colour.ContrastWith(text.Ground) < 7)
            .Select(text => $"'{text.Text}' is {text.Style.Colour} on {text.Ground}"),
        .. witness.Signs.Where(sign => sign.Colour.ContrastWith(sign.Ground) < 3)
            .Select(sign => $"{sign.Icon} is {sign.Colour} on {sign.Ground}"),
    ];

    private static IEnumerable<string> TargetProblems(
        ImmutableArray<TouchTarget> targets, Layout layout)
    {
        var least = (20 * layout.PxPerMm) - 0.1;
        return
        [
            .. targets.Where(target => Math.Min(target.Area.Width, target.Area.Height) < least)
                .Select(target => $"{target.Label} is {target.Area.Width} x {target.Area.Height}"),
            .. targets.Where(target => !Inside(target.Area, layout))
                .Select(target => $"{target.Label} is off the screen"),
            .. Pairs(targets).Where(pair => Overlap(pair.First.Area, pair.Second.Area))
                .Select(pair => $"{pair.First.Label} covers {pair.Second.Label}"),
            .. targets.Where(target => string.IsNullOrWhiteSpace(target.Label))
                .Select(target => $"{target.Input} has no label"),
            // A card may be higher: its lower part is in reach.
            .. targets.Where(target => layout.IsLowered && ReachOf(target.Area, layout) < least)
                .Select(target => $"{target.Label} is out of reach: {target.Area}"),
        ];
    }

    private static double ReachOf(ScreenArea area, Layout layout) =>
        area.Y + area.Height - Math.Max(area.Y, layout.Height * Reach);

    /// <summary>The box on the glass has the ratio of the picture in the dossier.</summary>
    private static IEnumerable<string> BoxProblems(
        SessionState state, PaintedScreen screen, Layout layout) =>
        (state is SessionState.Signing, screen.SignatureBox) switch
        {
            (false, null) => [],
            (true, { } box) when Math.Abs((box.Width / box.Height) - (521 / 134.0)) < 1e-4
                && (!layout.IsLowered || box.Y >= layout.Height * Reach) => [],
            _ => [$"signature box {screen.SignatureBox}"],
        };

    private static ScreenArea AreaOf(ImmutableArray<TouchTarget> targets, Button button) =>
        targets.Single(target => target.Input is SessionInput.Pressed pressed
            && pressed.Button == button).Area;

    private static bool Inside(Box box, Layout layout)
    {
        var scale = layout.PxPerMm / Page.UnitsPerMm;
        return box.X >= -0.01 && box.Y >= -0.01
            && box.Right * scale <= layout.Width + 0.1 && box.Bottom * scale <= layout.Height + 0.1;
    }

    private static bool Inside(ScreenArea area, Layout layout) =>
        area.X >= -0.1 && area.Y >= -0.1
        && area.X + area.Width <= layout.Width + 0.1
        && area.Y + area.Height <= layout.Height + 0.1;

    private static ScreenArea Area(Box box) =>
        new((float)box.X + 1, (float)box.Y + 1, (float)box.Width - 2, (float)box.Height - 2);

    private static bool Overlap(ScreenArea first, ScreenArea second) =>
        first.X < second.X + second.Width && second.X < first.X + first.Width
        && first.Y < second.Y + second.Height && second.Y < first.Y + first.Height;

    private static IEnumerable<(T First, T Second)> Pairs<T>(IReadOnlyList<T> items) =>
        Enumerable.Range(0, items.Count).SelectMany(first =>
            Enumerable.Range(first + 1, items.Count - first - 1)
                .Select(second => (items[first], items[second])));
}
