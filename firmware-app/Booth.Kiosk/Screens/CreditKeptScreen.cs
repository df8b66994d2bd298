using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Credit of an interrupted visit is here: use it, or take it on paper.</summary>
internal static class CreditKeptScreen
{
    public static void Draw(Page page, SessionState.CreditKept state)
    {
        page.NameHeader();
        var body = page.Keys(
            new KeySpec(Button.Cancel, "button.take_voucher", Icon.Voucher),
            KeySpec.Primary(Button.Continue, "button.go_on", Icon.Forward));
        var amount = page.Texts.Amount(state.Visit.Credit);
        Message.Draw(page, body, Icon.Coin,
            page.Texts.Fill("credit_kept.headline", ("amount", amount)),
            flow => flow.Text(page.Texts["credit_kept.body"], Type.Body));
    }
}
