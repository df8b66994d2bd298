using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>What happens to photo and signature: one sentence, and a page with more.</summary>
internal static class ConsentingScreen
{
    private static readonly string[] Points =
        ["consent.more.1", "consent.more.2", "consent.more.3", "consent.more.4"];

    public static void Draw(Page page, SessionState.Consenting state)
    {
        page.StepHeader(Step.Choice, state.Visit.Service);
        var body = page.Keys(
            KeySpec.Cancel,
            KeySpec.Back,
            new KeySpec(Button.More, state.MoreShown ? "button.less" : "button.more", Icon.Info),
            KeySpec.Primary(Button.Agree, "button.agree", Icon.Check));
        if (state.MoreShown)
            More(page, body);
        else
            Sentence(page, body);
    }

    private static void Sentence(Page page, Box body) =>
        Message.Draw(page, body, Icon.Lock, page.Texts["consent.headline"], flow => flow.Text(
            page.Texts.Fill("consent.sentence", ("operator", page.Context.Identity.OperatorName)),
            Type.Body with { Colour = Palette.Ink, Size = 42 }));

    private static void More(Page page, Box body) =>
        TextFlow.Fit(page, body, VerticalAlign.Middle, flow =>
        {
            flow.Headline(page.Texts["consent.headline"]).Space(16);
            foreach (var point in Points)
                flow.Item(Icon.Check, page.Texts[point], Type.Body, Palette.Accent).Space(8);

            flow.Space(6).Text(page.Texts.Fill("consent.contact",
                ("operator", page.Context.Identity.OperatorName), ("phone", page.SupportPhone)),
                Type.Small);
        });
}
