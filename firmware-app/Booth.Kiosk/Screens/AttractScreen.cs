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
        page.ClosedHeader();
        var body = AttractKeys.Draw(page);
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
        TextFlow.Fit(page, text, VerticalAlign.Middle, flow => Offer(page, flow));
    }

    private static void Offer(Page page, TextFlow flow)
    {
        flow.Headline(page.Texts["attract.headline"]).Space(6)
            .Text(page.Texts["attract.body"], Type.Body).Space(16);
        foreach (var service in Enum.GetValues<Service>())
            flow.Thing(PriceHeight, row => Price(page, row, service));

        flow.Space(14).Text(page.Texts["attract.facts"], Type.Small);
    }

    private static void Price(Page page, Box row, Service service)
    {
        page.Fill(row with { Height = 2 }, Palette.Hairline, 0);
        var name = page.Texts[$"service.{WireName.Of(service)}.name"];
        var amount = page.Texts.Amount(page.Context.Rules.Tariff.PriceOf(service));
        var half = row.Width / 2;
        page.Say(name, row with { Width = half }, Type.Strong, VerticalAlign.Middle);
        page.Say(amount, row with { X = row.X + half, Width = half },
            Type.Strong with { Align = TextAlign.End }, VerticalAlign.Middle);
    }
}
