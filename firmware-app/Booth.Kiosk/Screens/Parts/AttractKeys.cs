using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>
/// The keys of the booth at rest: begin, the languages by their own names, the lowered layout. All
/// at the bottom, so that each is in reach before anything was chosen.
/// </summary>
internal static class AttractKeys
{
    private const double LowerWidth = 230;

    /// <summary>Draws them; what is left above is returned.</summary>
    public static Box Draw(Page page)
    {
        var body = page.NoKeys();
        var row = body with { Y = body.Bottom - Page.TargetSide, Height = Page.TargetSide };
        var (lower, rest) = row.CutLeft(LowerWidth, Page.Gap);
        page.Key(lower, page.LowerSpec);
        var begin = KeySpec.Primary(Button.Continue, "button.start", Icon.Forward);
        if (!page.IsTall)
        {
            var (languages, start) = rest.CutLeft(rest.Width * 0.56, Page.Gap);
            Languages(page, languages);
            page.Key(start, begin);
            return body with { Height = row.Y - Page.Gap - body.Y };
        }

        Languages(page, rest);
        var above = row with { Y = row.Y - Page.Gap - Page.TargetSide };
        page.Key(above, begin);
        return body with { Height = above.Y - Page.Gap - body.Y };
    }

    private static void Languages(Page page, Box box)
    {
        page.Fill(box, Palette.Card);
        page.Outline(box, Palette.Edge);
        // Each name on its own: an Arabic one among others must not turn the line around.
        var names = string.Join(" · ",
            page.LanguageNames.Where(name => name != page.Texts["language.name"])
                .Select(name => $"\u2068{name}\u2069"));
        page.KeyLabel(box, names, Icon.Globe, Type.BandKey);
        page.Target(box, new SessionInput.Pressed(Button.Panel), page.Texts["panel.headline"]);
    }
}
