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
    public void Nothing_overflows_and_no_text_covers_another(int width, int height, string language)
    {
        var problems = Paint(width, height, language, (sample, screen, texts) =>
        [
            .. texts.Where(text => !text.Fits).Select(text => $"overflow of '{text.Text}'"),
            .. texts.Where(text => !Inside(text.Box, width, height))
                .Select(text => $"off the screen: '{text.Text}' at {text.Box}"),
            .. Covered(texts),
        ]);
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Targets_are_20_mm_on_the_screen_and_apart(int width, int height, string language)
    {
        var least = (20 * PxPerMm(width, height)) - 0.1;
        var problems = Paint(width, height, language, (sample, screen, texts) =>
        [
            .. screen.Targets
                .Where(target => target.Area.Width < least || target.Area.Height < least)
                .Select(target => $"{target.Label} is {target.Area.Width} x {target.Area.Height}"),
            .. screen.Targets.Where(target => target.Area.X < 0 || target.Area.Y < 0
                    || target.Area.X + target.Area.Width > width + 0.1
                    || target.Area.Y + target.Area.Height > height + 0.1)
                .Select(target => $"{target.Label} is off the screen"),
            .. Pairs(screen.Targets)
                .Where(pair => Overlap(pair.First.Area, pair.Second.Area))
                .Select(pair => $"{pair.First.Label} covers {pair.Second.Label}"),
            .. screen.Targets.Where(target => string.IsNullOrWhiteSpace(target.Label))
                .Select(target => $"{target.Input} has no label"),
        ]);
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void The_signature_box_has_the_ratio_of_the_dossier(int width, int height, string language)
    {
        var problems = Paint(width, height, language, (sample, screen, texts) =>
            screen.SignatureBox is { } box
                ? Math.Abs((box.Width / box.Height) - (521 / 134.0)) > 1e-4
                    ? [$"box of {box.Width} x {box.Height}"] : []
                : sample.State is SessionState.Signing ? ["no box to sign in"] : []);
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
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

    private static List<string> Paint(int width, int height, string language,
        Func<Sample, PaintedScreen, List<SeenText>, IEnumerable<string>> check)
    {
        var problems = new List<string>();
        using var painter = new ScreenPainter(width, height);
        foreach (var sample in Samples.All)
        {
            painter.Witness = new ScreenWitness();
            var screen = painter.Paint(sample.State, sample.ContextIn(new LanguageTag(language)));
            Look(width, height, language, sample.Name, screen);
            problems.AddRange(check(sample, screen, painter.Witness.Texts)
                .Select(problem => $"{sample.Name}: {problem}"));
        }

        return problems;
    }

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

    private static IEnumerable<string> Covered(List<SeenText> texts) => Pairs(texts)
        .Where(pair => pair.First.Fits && pair.Second.Fits)
        .Where(pair => Overlap(Area(pair.First.Ink), Area(pair.Second.Ink)))
        .Select(pair => $"'{pair.First.Text}' covers '{pair.Second.Text}'");

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
