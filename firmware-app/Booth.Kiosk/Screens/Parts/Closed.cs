using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>
/// Screens nobody can touch: since no language can be chosen, they say everything in the booth's
/// own, and below it in each of the others in turn.
/// </summary>
internal static class Closed
{
    private const double SignSide = 168;

    public static void Draw(
        Page page, Icon icon, string headlineKey, Action<TextFlow, ScreenTexts> lines)
    {
        var body = page.NoKeys();
        var (sign, rest) = page.IsTall
            ? body.CutTop(SignSide, 40)
            : body.CutLeft(SignSide, 2 * Page.Margin);
        page.Badge(icon, (page.IsTall ? sign : sign.Middle(SignSide)) with { Height = SignSide },
            Palette.Tint, Palette.Accent);
        TextFlow.Fit(page, rest, page.IsTall ? VerticalAlign.Top : VerticalAlign.Middle, flow =>
        {
            Say(flow, page.Texts, headlineKey, lines, Type.Headline);
            if (page.OtherTexts is not { } other)
                return;

            flow.Space(20).Thing(2, box => page.Fill(box, Palette.Hairline, 0)).Space(16);
            Say(flow, other, headlineKey, lines, Type.Title);
        });
    }

    private static void Say(TextFlow flow, ScreenTexts texts, string headlineKey,
        Action<TextFlow, ScreenTexts> lines, TextStyle headline)
    {
        flow.Text(texts[headlineKey], headline).Space(14);
        lines(flow, texts);
    }
}
