using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Take your photos; what the code is for.</summary>
internal static class ThankYouScreen
{
    public static void Draw(Page page, SessionState.ThankYou state)
    {
        page.StepHeader(Step.Print, state.Visit.Service);
        var body = page.Keys(KeySpec.Primary(Button.Continue, "button.finish", Icon.Forward));
        var headline = page.Texts["thank_you.headline"];
        if (page.Context.Code is not { } code)
        {
            Message.Draw(page, body, Icon.Photos, headline,
                flow => flow.Text(page.Texts["thank_you.sheet"], Type.Body));
            return;
        }

        TextFlow.Fit(page, body, VerticalAlign.Middle, flow => flow
            .SignedHeadline(Icon.Photos, headline).Space(24)
            .Thing(CodePanel.HeightFor(page, code.Characters.Length), box => CodePanel.Draw(
                page, box, page.Texts["code.title"], code.Characters))
            .Space(20)
            .Text(page.Texts["code.use"], Type.Body));
    }
}
