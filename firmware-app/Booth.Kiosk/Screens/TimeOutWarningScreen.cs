using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Are you still there?</summary>
internal static class TimeOutWarningScreen
{
    private const double NumberWidth = 270;

    public static void Draw(Page page, SessionState.TimeOutWarning state)
    {
        page.NameHeader();
        var body = page.Keys(
            KeySpec.Cancel, KeySpec.Primary(Button.Continue, "button.stay", Icon.Check));
        var width = page.IsTall ? body.Width : body.Width - NumberWidth - (2 * Page.Margin);
        var seconds = page.SecondsUntil(state.Until);
        if (!page.IsTall)
            Seconds(page, body.Middle(NumberWidth), seconds);

        var words = body with { X = body.Right - width, Width = width };
        TextFlow.Fit(page, words, VerticalAlign.Middle, flow =>
        {
            if (page.IsTall)
                flow.Thing(NumberWidth, box => Seconds(page, box, seconds)).Space(Page.Margin);

            flow.Headline(page.Texts["warning.headline"]).Space(22)
                .Text(After(page, state.Visit.Credit), Type.Body);
        });
    }

    private static string After(Page page, Money credit) => credit.IsPositive
        ? page.Texts.Fill("warning.credit", ("amount", page.Texts.Amount(credit)))
        : page.Texts["warning.no_credit"];

    private static void Seconds(Page page, Box box, int seconds)
    {
        var disc = box with { Width = NumberWidth };
        page.Disc(disc, Palette.Tint);
        page.Say($"{seconds}", disc with { Y = disc.Y + 13, Height = 166 },
            Type.Number(120) with { Align = TextAlign.Centre }, VerticalAlign.Middle);
        page.Say(page.Texts.Count("warning.seconds", seconds),
            new Box(disc.X + 34, disc.Y + 176, disc.Width - 68, 46),
            Type.Small with { Align = TextAlign.Centre }, VerticalAlign.Middle);
    }
}
