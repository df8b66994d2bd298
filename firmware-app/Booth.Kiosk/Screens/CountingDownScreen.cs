using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>3, 2, 1.</summary>
internal static class CountingDownScreen
{
    public static void Draw(Page page, SessionState.CountingDown state)
    {
        page.StepHeader(Step.Photo, state.Visit.Service);
        var body = page.IsTall
            ? page.KeyAsFirst(page.NoKeys(), KeySpec.Cancel)
            : page.NoKeys();
        page.Preview(CameraView.Mirror(page, body), isGood: true);
        var words = CameraView.Words(page, body);
        var number = $"{state.SecondsLeft}";
        var headline = page.Texts["counting_down.headline"];
        if (page.IsTall)
        {
            var (left, right) = words.CutLeft(170, Page.Gap);
            page.Say(number, left, Type.Number(150) with
            {
                Colour = Palette.Accent,
                Align = TextAlign.Centre,
            }, VerticalAlign.Middle);
            page.Speak(headline);
            page.Say(headline, right, Type.Headline, VerticalAlign.Middle);
            return;
        }

        // Not where the shutter was: whoever touches it while the countdown begins cancels nothing.
        words = page.KeyAsFirst(words, KeySpec.Cancel);
        TextFlow.Fit(page, words, VerticalAlign.Middle, flow => flow
            .Thing(230, row => page.Say(
                number, row, Type.Number(210) with { Colour = Palette.Accent }))
            .Headline(headline));
    }
}
