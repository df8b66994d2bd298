using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>A box of exactly 521 : 134; the ink follows the pen.</summary>
internal static class SigningScreen
{
    private const double Ratio = 521 / 134.0;
    private const double Space = 14;

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
        var flow = new TextFlow(page, body.Width).Headline(page.Texts["signing.headline"]);
        var room = body.Height - flow.Height - flow.HeightOfItem(text, style) - (2 * Space);
        flow.Space(Space)
            .Thing(Math.Min(room, body.Width / Ratio), box => Pad(page, box.Fit(Ratio)))
            .Space(Space)
            .Item(icon, text, style, Palette.Accent)
            .Draw(body, VerticalAlign.Middle);
    }

    private static void Pad(Page page, Box box)
    {
        page.SignatureInk(box, isLive: true);
        if (page.Context.Handwriting is not { Count: > 0 })
            page.Draw(Icon.Pen, new Box(box.X + 24, box.Bottom - 84, 60, 60), Palette.Edge);

        page.Canvas.StrokeBox(box.Inset(-2), new Stroke(Palette.Accent, 4), 4);
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
