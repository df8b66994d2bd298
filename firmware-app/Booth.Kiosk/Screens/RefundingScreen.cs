using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Money is on its way back.</summary>
internal static class RefundingScreen
{
    public static void Draw(Page page, SessionState.Refunding state)
    {
        page.NameHeader();
        Message.Draw(page, page.NoKeys(), Icon.Voucher, page.Texts["refunding.headline"], flow =>
        {
            flow.Text(page.Texts[$"refund_cause.{WireName.Of(state.Cause)}"], Type.Strong).Space(10);
            if (state.Voucher is { } voucher)
                flow.Text(page.Texts.Fill(
                    "refunded.amount", ("amount", page.Texts.Amount(voucher.Amount))), Type.Body);

            flow.Space(30).Thing(Waiting.Height, box => Waiting.Draw(page, box));
        });
    }
}
