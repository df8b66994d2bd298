using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>A device failed in the middle: which one, that we wait, and that the credit is safe.</summary>
internal static class InterruptedScreen
{
    private const int MostReasons = 2;

    public static void Draw(Page page, SessionState.Interrupted state)
    {
        page.NameHeader();
        var body = page.Keys(KeySpec.Cancel);
        Message.Draw(page, body, Icon.Clock, page.Texts["interrupted.headline"], flow =>
        {
            foreach (var reason in state.Reasons.Take(MostReasons))
                flow.Text(page.Texts[$"reason.{WireName.Of(reason)}"], Type.Strong);

            flow.Space(10).Text(page.Texts.Fill(
                "interrupted.body", ("n", $"{page.SecondsUntil(state.Until)}")), Type.Body);
            if (state.Visit.Credit.IsPositive)
                flow.Space(10).Item(Icon.Coin, page.Texts.Fill("interrupted.credit",
                    ("amount", page.Texts.Amount(state.Visit.Credit))), Type.Strong, Palette.Accent);
        });
    }
}
