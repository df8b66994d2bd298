using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>
/// Lies over any screen: every language by its own name, the lowered layout, the voice. The session
/// goes on beneath, and comes back as it was.
/// </summary>
internal static class PanelScreen
{
    private const double Gap = 12;

    public static void Draw(Page page)
    {
        var body = page.WholeBody();
        var columns = page.IsTall ? 3 : 4;
        var languages = page.Context.Languages;
        // Three more keys, of which the last is two wide.
        var rows = (languages.Length + 4 + columns - 1) / columns;
        var height = (rows * Page.TargetSide) + ((rows - 1) * Gap);
        var (top, grid) = body.CutTop(body.Height - height - Page.Gap, Page.Gap);
        TextFlow.Fit(page, top, VerticalAlign.Middle, flow => flow.SignedHeadline(
            Icon.Globe, page.Texts["panel.headline"]));
        Box Cell(int at) => grid.Row(at / columns, rows, Gap).Column(at % columns, columns, Gap);
        for (var at = 0; at < languages.Length; at++)
            Language(page, Cell(at), languages[at]);

        var end = (rows * columns) - 1;
        var close = Cell(end - 1) with { Width = Cell(end).Right - Cell(end - 1).X };
        page.Key(Cell(end - 3), page.LowerSpec);
        if (page.Context.CanSpeak)
            page.Key(Cell(end - 2), Voice(page));

        page.Key(close, KeySpec.Primary(Button.Panel, "button.close", Icon.Check));
    }

    private static KeySpec Voice(Page page) => page.Context.Access.IsSpoken
        ? new(Button.Speech, "access.silent", Icon.NoVoice)
        : new(Button.Speech, "access.speak", Icon.Voice);

    private static void Language(Page page, Box box, LanguageTag language)
    {
        var name = page.NameOf(language);
        var isShown = language == page.Texts.Language;
        page.Fill(box, isShown ? Palette.Tint : Palette.Card);
        page.Outline(box, isShown ? Palette.Accent : Palette.Edge, isShown ? 5 : 2);
        if (isShown)
            page.Draw(Icon.Check, new Box(box.X + 12, box.Y + 10, 30, 30), Palette.Accent);

        page.Say(name, box.Inset(12, 6), Type.Key with { Align = TextAlign.Centre },
            VerticalAlign.Middle);

        page.Target(box, new SessionInput.LanguageChosen(language), name);
    }
}
