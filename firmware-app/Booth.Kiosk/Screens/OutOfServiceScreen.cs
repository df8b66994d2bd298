using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Nothing can be sold: why, in plain words and in the languages that fit.</summary>
internal static class OutOfServiceScreen
{
    public static void Draw(Page page, SessionState.OutOfService state)
    {
        // Out of service for no reason is the booth at start, ending what a power loss cut off.
        bool starts = state.Reasons.IsDefaultOrEmpty;
        page.ClosedHeader();
        Closed.Draw(page, starts ? Icon.Clock : Icon.Warning,
            starts ? "out_of_service.starting" : "out_of_service.headline", (flow, texts) =>
        {
            foreach (var reason in state.Reasons.Take(1))
                flow.Text(texts[$"reason.{WireName.Of(reason)}"], Type.Strong).Space(6);

            flow.Text(texts["out_of_service.body"], Type.Body);
            if (texts == page.Texts)
                flow.Space(6).Text(
                    texts.Fill("out_of_service.contact", ("phone", page.SupportPhone)), Type.Body);
        });
    }
}
