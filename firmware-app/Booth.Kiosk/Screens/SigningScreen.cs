using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>A box of exactly 521 : 134; the ink follows the pen.</summary>
internal static class SigningScreen
{
    private const double Ratio = 521 / 134.0;
    private const double Space = 14;
    private const double LeastPad = 150;
    private const double LoweredPad = 170;

    public static void Draw(Page page, SessionState.Signing state)
    {
        page.StepHeader(Step.Signature, state.Visit.Service);
        var body = page.Keys(
            KeySpec.Cancel,
            new KeySpec(Button.Clear, "button.clear", Icon.Erase),
            KeySpec.Primary(Button.Done, "button.done", Icon.Check) with
            {
                IsOff = !state.Assessment.IsAccepted,
            });
        var (icon, text, style) = Words(page, state.Assessment.Problem);
        TextFlow.Fit(page, body, page.IsLowered ? VerticalAlign.Bottom : VerticalAlign.Middle,
            flow =>
        {
            flow.Headline(page.Texts["signing.headline"]);
            if (page.IsLowered)
                flow.Space(Space).Item(icon, text, style, Palette.Accent);

            var below = page.IsLowered ? 0 : Space + flow.HeightOfItem(text, style);
            flow.Space(Space).Thing(PadHeight(page, body, flow.Height + below),
                box => Pad(page, box.Fit(Ratio)));
            if (!page.IsLowered)
                flow.Space(Space).Item(icon, text, style, Palette.Accent);
        }, grows: false);
    }

    /// <summary>As large as there is room; lowered, no higher than a resting arm reaches.</summary>
    private static double PadHeight(Page page, Box body, double others) => Math.Clamp(
        body.Height - others, LeastPad,
        Math.Min(body.Width / Ratio, page.IsLowered ? LoweredPad : double.MaxValue));

    private static void Pad(Page page, Box box)
    {
        page.SignatureInk(box, isLive: true);
        if (page.Context.Handwriting is not { Count: > 0 })
            page.Draw(Icon.Pen, new Box(box.X + 24, box.Bottom - 84, 60, 60), Palette.Edge);

        page.Outline(box.Inset(-4), Palette.Accent, 4, 6);
    }

    private static (Icon Icon, string Text, TextStyle Style) Words(
        Page page, SignatureProblem problem)
    {
        var text = page.Texts[$"signature.{WireName.Of(problem)}"];
        return problem switch
        {
            SignatureProblem.None => (Icon.Check, text, Type.Strong),
            SignatureProblem.Empty => (Icon.Pen, text, Type.Body),
            _ => (Icon.Warning, text, Type.Strong),
        };
    }
}
