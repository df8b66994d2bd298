using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>The maintenance PIN: how many digits were typed, never which.</summary>
internal static class EnteringPinScreen
{
    private const double Dot = 30;
    private const double DotGap = 18;

    public static void Draw(Page page, SessionState.EnteringPin state)
    {
        page.TechnicianHeader(page.Context.Identity.OperatorName);
        var isLocked = page.Context.PinLockedUntil > page.Context.Now;
        var body = Keypad.Draw(page, KeySpec.Back,
            KeySpec.Primary(Button.Ok, "button.ok", Icon.Check));
        TextFlow.Fit(page, body, page.IsTall ? VerticalAlign.Middle : VerticalAlign.Top, flow =>
        {
            flow.SignedHeadline(Icon.Wrench, page.Texts["pin.headline"]).Space(12)
                .Text(page.Texts["pin.body"], Type.Body).Space(24)
                .Thing(Dot, row => page.LeftToRight(row, () => Dots(page, row, state.Digits.Count)))
                .Space(20);
            if (isLocked)
                flow.Item(Icon.Clock, page.Texts.Fill("pin.wait",
                    ("n", $"{page.SecondsUntil(page.Context.PinLockedUntil)}")), Type.Strong,
                    Palette.Ink);
            else if (state.WasRefused)
                flow.Item(Icon.Warning, page.Texts["pin.refused"], Type.Strong, Palette.Ink);
        });
    }

    private static void Dots(Page page, Box row, int typed)
    {
        for (var at = 0; at < PinRules.MostDigits; at++)
        {
            var dot = new Box(row.X + (at * (Dot + DotGap)), row.Y, Dot, Dot);
            if (at < typed)
                page.Disc(dot, Palette.Ink);
            else
                page.Ring(dot.Inset(2), Palette.Edge, 2);
        }
    }
}
