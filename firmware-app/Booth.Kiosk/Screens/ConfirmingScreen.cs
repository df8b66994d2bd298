using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Photo, signature, service and price: one key makes the sale.</summary>
internal static class ConfirmingScreen
{
    private const double SignatureRatio = 521 / 134.0;

    public static void Draw(Page page, SessionState.Confirming state)
    {
        var service = state.Visit.Service ?? Service.Ephoto;
        page.StepHeader(Step.Print, service);
        var body = page.Keys([.. KeysFor(page, state.Visit, service)]);
        var (picture, words) = page.IsTall
            ? body.CutTop(body.Height * 0.46, Page.Gap)
            : body.CutLeft(body.Height * 35 / 45, Page.Margin);
        page.Portrait(picture);
        Words(page, words, service);
    }

    /// <summary>Back is to sign again, or for a plain sheet another photo while tries are left.</summary>
    private static IEnumerable<KeySpec> KeysFor(Page page, Visit visit, Service service)
    {
        yield return KeySpec.Cancel;
        if (service == Service.Ephoto)
            yield return new KeySpec(Button.Back, "button.sign_again", Icon.Pen);
        else if (visit.TriesUsed < page.Context.Rules.MaxTries)
            yield return new KeySpec(Button.Back, "button.retake", Icon.Retake);

        yield return KeySpec.Primary(Button.Confirm, "button.confirm", Icon.Printer);
    }

    private static void Words(Page page, Box box, Service service) =>
        TextFlow.Fit(page, box, VerticalAlign.Middle, flow =>
        {
            flow.Headline(page.Texts["confirming.headline"]).Space(16)
                .Thing(70, row => Price(page, row, service)).Space(16);
            if (service != Service.Ephoto)
            {
                flow.Text(page.Texts[$"service.{WireName.Of(service)}.what"], Type.Body);
                return;
            }

            flow.Text(page.Texts["confirming.signature"], Type.Small).Space(8);
            var height = Math.Clamp(box.Height - flow.Height, 80, box.Width / SignatureRatio);
            flow.Thing(height, row => Signature(page, row));
        });

    private static void Signature(Page page, Box row)
    {
        var pad = row with { Width = row.Height * SignatureRatio };
        page.SignatureInk(pad, isLive: false);
        page.Outline(pad, Palette.Edge, 2, 0);
    }

    private static void Price(Page page, Box row, Service service)
    {
        page.Fill(row with { Height = 2 }, Palette.Hairline, 0);
        page.Fill(row with { Y = row.Bottom - 2, Height = 2 }, Palette.Hairline, 0);
        page.Say(page.Texts[$"service.{WireName.Of(service)}.name"], row.Column(0, 2, 0),
            Type.Strong, VerticalAlign.Middle);
        page.Say(page.Texts.Amount(page.Context.Rules.Tariff.PriceOf(service)),
            row.Column(1, 2, 0), Type.Strong with { Align = TextAlign.End }, VerticalAlign.Middle);
    }
}
