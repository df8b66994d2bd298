using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>A screen that says one thing: a sign, a headline and a few lines.</summary>
internal static class Message
{
    private const double SignSide = 168;

    /// <summary>Draws it in the middle of the body.</summary>
    public static void Draw(
        Page page, Box body, Icon icon, string headline, Action<TextFlow> lines)
    {
        var width = page.IsTall ? body.Width : body.Width - SignSide - (2 * Page.Margin);
        if (!page.IsTall)
            Sign(page, body.Middle(SignSide), icon);

        var words = body with { X = body.Right - width, Width = width };
        TextFlow.Fit(page, words, VerticalAlign.Middle, flow =>
        {
            if (page.IsTall)
                flow.Thing(SignSide, box => Sign(page, box, icon)).Space(40);

            flow.Headline(headline).Space(22);
            lines(flow);
        });
    }

    private static void Sign(Page page, Box box, Icon icon) =>
        page.Badge(icon, box, Palette.Tint, Palette.Accent);
}
