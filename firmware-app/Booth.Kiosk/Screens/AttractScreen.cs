using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Nobody is there: what is sold, for how much, and one key.</summary>
internal static class AttractScreen
{
    private const double PortraitShare = 0.36;
    private const double PriceHeight = 58;

    public static void Draw(Page page)
    {
        page.NameHeader();
        var body = page.Keys(KeySpec.Primary(Button.Continue, "button.start", Icon.Forward));
        var (text, picture) = page.IsTall
            ? (body with { Y = body.Y + (body.Height * 0.42), Height = body.Height * 0.58 },
                body with { Height = body.Height * 0.38 })
            : (body with { Width = body.Width * (1 - PortraitShare) },
                body with
                {
                    X = body.X + (body.Width * (1 - PortraitShare)) + Page.Margin,
                    Width = (body.Width * PortraitShare) - Page.Margin,
                });
        SamplePortrait.Draw(page, picture);
        Offer(page, text);
    }

    private static void Offer(Page page, Box box)
    {
        var flow = new TextFlow(page, box.Width)
            .Headline(page.Texts["attract.headline"]).Space(6)
            .Text(page.Texts["attract.body"], Type.Body).Space(16);
        foreach (var service in Enum.GetValues<Service>())
            flow.Thing(PriceHeight, row => Price(page, row, service));

        flow.Space(14).Text(page.Texts["attract.facts"], Type.Small)
            .Draw(box, VerticalAlign.Middle);
    }

    private static void Price(Page page, Box row, Service service)
    {
        page.Canvas.Line(new Spot(row.X, row.Y), new Spot(row.Right, row.Y),
            new Stroke(Palette.Hairline, 2));
        var name = page.Texts[$"service.{WireName.Of(service)}.name"];
        var amount = page.Texts.Amount(page.Context.Rules.Tariff.PriceOf(service));
        var half = row.Width / 2;
        page.Say(name, row with { Width = half }, Type.Strong, VerticalAlign.Middle);
        page.Say(amount, row with { X = row.X + half, Width = half },
            Type.Strong with { Align = TextAlign.End }, VerticalAlign.Middle);
    }
}
