using System.Collections.Immutable;
using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>Every sample in every language on every supported panel.</summary>
public sealed class LayoutTests
{
    public static TheoryData<int, int, string> Panels => [.. Samples.Languages.SelectMany(
        language => ((int Width, int Height)[])[(1280, 800), (1024, 600), (800, 1280), (1920, 1080)],
        (language, panel) => (panel.Width, panel.Height, language.Value))];

    [Theory]
    [MemberData(nameof(Panels))]
    public void Texts_stay_in_their_boxes_and_targets_are_20_mm_and_apart(
        int width, int height, string language)
    {
        var problems = new List<string>();
        using var painter = new ScreenPainter(width, height);
        foreach (var sample in Samples.All)
        {
            painter.Witness = new ScreenWitness();
            var screen = painter.Paint(sample.State, sample.ContextIn(new LanguageTag(language)));
            Look(width, height, language, sample.Name, screen);
            problems.AddRange(TextProblems(painter.Witness.Texts, width, height)
                .Concat(TargetProblems(screen.Targets, width, height))
                .Concat(BoxProblems(sample.State, screen.SignatureBox))
                .Select(problem => $"{sample.Name}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Where_the_shutter_was_the_countdown_has_no_key(
        int width, int height, string language)
    {
        using var painter = new ScreenPainter(width, height);
        ImmutableArray<TouchTarget> Targets(string sample) => painter.Paint(
            Samples.All.Single(s => s.Name == sample).State,
            Samples.All.Single(s => s.Name == sample).ContextIn(new LanguageTag(language))).Targets;
        var shutter = Targets("framing").Single(
            target => target.Input is SessionInput.Pressed { Button: Button.Shoot });
        Assert.DoesNotContain(Targets("counting_down"),
            target => target.Input is SessionInput.Pressed && Overlap(target.Area, shutter.Area));
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

    private static IEnumerable<string> TextProblems(List<SeenText> texts, int width, int height) =>
    [
        .. texts.Where(text => !text.Fits).Select(text => $"overflow of '{text.Text}'"),
        .. texts.Where(text => !Inside(text.Box, width, height))
            .Select(text => $"off the screen: '{text.Text}' at {text.Box}"),
        .. Pairs(texts).Where(pair => pair.First.Fits && pair.Second.Fits)
            .Where(pair => Overlap(Area(pair.First.Ink), Area(pair.Second.Ink)))
            .Select(pair => $"'{pair.First.Text}' covers '{pair.Second.Text}'"),
    ];

    private static IEnumerable<string> TargetProblems(
        ImmutableArray<TouchTarget> targets, int width, int height)
    {
        var least = (20 * PxPerMm(width, height)) - 0.1;
        return
        [
            .. targets.Where(target => Math.Min(target.Area.Width, target.Area.Height) < least)
                .Select(target => $"{target.Label} is {target.Area.Width} x {target.Area.Height}"),
            .. targets.Where(target => !Inside(target.Area, width, height))
                .Select(target => $"{target.Label} is off the screen"),
            .. Pairs(targets).Where(pair => Overlap(pair.First.Area, pair.Second.Area))
                .Select(pair => $"{pair.First.Label} covers {pair.Second.Label}"),
            .. targets.Where(target => string.IsNullOrWhiteSpace(target.Label))
                .Select(target => $"{target.Input} has no label"),
        ];
    }

    /// <summary>The box on the glass has the ratio of the picture in the dossier.</summary>
    private static IEnumerable<string> BoxProblems(SessionState state, ScreenArea? found) =>
        (state is SessionState.Signing, found) switch
        {
            (false, null) => [],
            (true, { } box) when Math.Abs((box.Width / box.Height) - (521 / 134.0)) < 1e-4 => [],
            _ => [$"signature box {found}"],
        };

    private static void Look(int width, int height, string language, string name, PaintedScreen screen)
    {
        if (Environment.GetEnvironmentVariable("BOOTH_LOOK") is not { Length: > 0 } folder)
            return;

        using var png = PngEncoder.Encode(screen.Bgrx.Span, PixelFormat.Bgrx32, width, height, 0);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes($"{folder}/{width}x{height}-{language}-{name}.png", png.Written);
    }

    /// <summary>A 10" panel is 217 x 136 mm at 16:10; a wider one is less high.</summary>
    private static double PxPerMm(int width, int height) =>
        Math.Min(Math.Max(width, height) / 217.0, Math.Min(width, height) / 127.15);

    private static bool Inside(Box box, int width, int height)
    {
        var scale = PxPerMm(width, height) / Page.UnitsPerMm;
        return box.X >= 0 && box.Y >= 0 && box.Right * scale <= width && box.Bottom * scale <= height;
    }

    private static bool Inside(ScreenArea area, int width, int height) =>
        area.X >= 0 && area.Y >= 0
        && area.X + area.Width <= width + 0.1 && area.Y + area.Height <= height + 0.1;

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
