using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>The mirror with its oval, one hint at a time, and how long to hold still.</summary>
internal static class FramingScreen
{
    private const double BadgeSide = 120;
    private const double BarHeight = 28;
    private const double HintHeight = 166;

    public static void Draw(Page page, SessionState.Framing state)
    {
        page.StepHeader(Step.Photo, state.Visit.Service);
        var shoot = KeySpec.Primary(Button.Shoot, "button.shoot", Icon.Camera);
        var body = page.IsTall ? page.Keys(KeySpec.Cancel, shoot) : page.NoKeys();
        var isGood = state.Hint == Hint.None && state.GoodSince is not null;
        // Nothing is known before the first measured frame.
        var hint = state.Hint == Hint.None && !isGood ? Hint.SitDown : state.Hint;
        state = state with { Hint = hint };
        page.Preview(CameraView.Mirror(page, body), isGood);
        var words = CameraView.Words(page, body);
        if (page.IsTall)
            Below(page, words, state, isGood);
        else
            Beside(page, page.KeyPair(words, KeySpec.Cancel, shoot), state, isGood);
    }

    private static void Beside(Page page, Box box, SessionState.Framing state, bool isGood)
    {
        TextFlow.Fit(page, box, VerticalAlign.Middle, flow =>
        {
            flow.Thing(BadgeSide, at => Sign(page, at, state.Hint, isGood)).Space(18)
                .Headline(HintText(page, state.Hint)).Space(24);
            if (isGood)
                flow.Thing(BarHeight, bar => Hold(page, bar, state));
            else
                flow.Text(page.Texts["framing.auto"], Type.Body);
        });
    }

    private static void Below(Page page, Box box, SessionState.Framing state, bool isGood)
    {
        var (sign, rest) = box.CutLeft(BadgeSide, 28);
        Sign(page, (sign with { Height = HintHeight }).Middle(BadgeSide), state.Hint, isGood);
        page.Speak(HintText(page, state.Hint));
        page.Say(HintText(page, state.Hint), rest with { Height = HintHeight }, Type.Headline,
            VerticalAlign.Middle);
        var line = box with { Y = box.Bottom - 46, Height = 46 };
        if (isGood)
            Hold(page, line.Middle(BarHeight), state);
        else
            page.Say(page.Texts["framing.auto"], line, Type.Body, VerticalAlign.Middle);
    }

    private static string HintText(Page page, Hint hint) =>
        page.Texts[$"hint.{hint.ToWireName()}"];

    private static void Sign(Page page, Box box, Hint hint, bool isGood) => page.Badge(
        Hints.IconOf(hint), box, isGood ? Palette.Accent : Palette.Tint,
        isGood ? Palette.OnAccent : Palette.Accent);

    private static void Hold(Page page, Box box, SessionState.Framing state)
    {
        var held = state.GoodSince is { } since ? page.Context.Now - since : TimeSpan.Zero;
        page.Progress(box, held / page.Context.Rules.HoldStill);
    }
}
