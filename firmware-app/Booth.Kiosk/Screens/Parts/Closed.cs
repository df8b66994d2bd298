using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>
/// Screens nobody can touch: they say the same in two languages, since none can be chosen.
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
        var flow = new TextFlow(page, rest.Width);
        Say(flow, page.Texts, headlineKey, lines, Type.Headline);
        if (page.OtherTexts is { } other)
        {
            flow.Space(20).Thing(2, box => page.Fill(box, Palette.Hairline, 0)).Space(16);
            Say(flow, other, headlineKey, lines, Type.Title);
        }

        var badge = page.IsTall ? sign : sign.Middle(Math.Max(SignSide, flow.Height));
        page.Badge(icon, badge with { Height = SignSide }, Palette.Tint, Palette.Accent);
        flow.Draw(rest, page.IsTall ? VerticalAlign.Top : VerticalAlign.Middle);
    }

    private static void Say(TextFlow flow, ScreenTexts texts, string headlineKey,
        Action<TextFlow, ScreenTexts> lines, TextStyle headline)
    {
        flow.Text(texts[headlineKey], headline).Space(14);
        lines(flow, texts);
    }
}
