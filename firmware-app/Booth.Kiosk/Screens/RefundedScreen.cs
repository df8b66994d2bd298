using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>The voucher's number, large: on paper too, or to be noted.</summary>
internal static class RefundedScreen
{
    public static void Draw(Page page, SessionState.Refunded state)
    {
        page.NameHeader();
        var body = page.Keys(KeySpec.Primary(Button.Continue, "button.finish", Icon.Forward));
        var number = state.Voucher.Number;
        var title = page.Texts.Fill(
            "refunded.amount", ("amount", page.Texts.Amount(state.Voucher.Amount)));
        var (icon, headline, advice) = state.Printed
            ? (Icon.Voucher, "refunded.headline_printed", "refunded.printed")
            : (Icon.Pen, "refunded.headline_shown", "refunded.not_printed");
        TextFlow.Fit(page, body, VerticalAlign.Middle, flow => flow
            .SignedHeadline(icon, page.Texts[headline]).Space(14)
            .Text(page.Texts[$"refund_cause.{WireName.Of(state.Cause)}"], Type.Body).Space(18)
            .Thing(CodePanel.HeightFor(page, number.Length),
                box => CodePanel.Draw(page, box, title, number))
            .Space(18)
            .Text(page.Texts[advice], Type.Body));
    }
}
