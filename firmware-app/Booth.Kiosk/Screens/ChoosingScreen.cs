using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Two cards: the e-photo and the sheet, each with its price.</summary>
internal static class ChoosingScreen
{
    // So low that a seated visitor reaches into the upper card too.
    private const double LoweredCards = 688;

    public static void Draw(Page page, SessionState.Choosing state)
    {
        page.StepHeader(Step.Choice, state.Visit.Service);
        var body = page.Keys(KeySpec.Cancel);
        var cards = Head(page, body, state.Visit.Credit);
        if (page.IsTall && page.IsLowered)
            cards = cards with
            {
                Y = Math.Max(cards.Y, cards.Bottom - LoweredCards),
                Height = Math.Min(cards.Height, LoweredCards),
            };

        var services = Enum.GetValues<Service>();
        for (var at = 0; at < services.Length; at++)
        {
            var card = page.IsTall
                ? cards.Row(at, services.Length, Page.Gap)
                : cards.Column(at, services.Length, Page.Gap);
            Card(page, card, services[at]);
        }
    }

    /// <summary>The question and what is already paid; what is left is returned.</summary>
    private static Box Head(Page page, Box body, Money credit)
    {
        var flow = new TextFlow(page, body.Width).Headline(page.Texts["choosing.headline"]);
        if (credit.IsPositive)
        {
            var text = page.Texts.Fill("choosing.credit", ("amount", page.Texts.Amount(credit)));
            if (page.IsTall)
                flow.Text(text, Type.Strong);
            else
                page.Say(text, new Box(body.X + (body.Width / 2), body.Bottom + Page.Gap,
                    body.Width / 2, Page.TargetSide), Type.Strong with { Align = TextAlign.End },
                    VerticalAlign.Middle);
        }

        var (top, cards) = body.CutTop(flow.Height, Page.Gap);
        flow.Draw(top);
        return cards;
    }

    private static void Card(Page page, Box box, Service service)
    {
        var key = $"service.{WireName.Of(service)}";
        var name = page.Texts[$"{key}.name"];
        page.Fill(box, Palette.Card);
        page.Outline(box, Palette.Accent, 4);
        var inner = box.Inset(30, 22);
        var (top, rest) = inner.CutTop(88, 16);
        page.Badge(service == Service.Ephoto ? Icon.Code : Icon.Photos, top, Palette.Tint,
            Palette.Accent);
        // Who moves a ring by two buttons may have no hand for the pen: that is said before they pay.
        var needsPen = service == Service.Ephoto && page.Context.Focus is not null;
        var amount = page.Texts.Amount(page.Context.Rules.Tariff.PriceOf(service));
        var (_, words) = top.CutLeft(88, 22);
        var (left, right) = words.CutLeft(words.Width * 0.54, 0);
        page.Speak(name);
        page.Say(name, left, Type.Title, VerticalAlign.Middle);
        page.Say(amount, right, Type.Title with { Align = TextAlign.End }, VerticalAlign.Middle);
        TextFlow.Fit(page, rest, VerticalAlign.Top, flow => flow
            .Text(page.Texts[$"{key}.what"], Type.Body with { Colour = Palette.Ink }).Space(12)
            .Text(page.Texts[$"{key}.{(needsPen ? "pen" : "use")}"],
                needsPen ? Type.Small with { Colour = Palette.Ink } : Type.Small));
        page.Target(box, new SessionInput.Pressed(
            service == Service.Ephoto ? Button.Ephoto : Button.Sheet), name);
    }
}
